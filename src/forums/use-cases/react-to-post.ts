import { type PostMarks, postReacted, reactInput } from '../../../contract/marks.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { type PostFacts, postFacts } from '../facts/thread.facts.js';
import { canReact } from '../policies/reaction.policy.js';
import { tellMarks } from '../presenters/marks.presenter.js';
import { writersAuthority } from '../statements/authority.js';
import { type ReactionOutcome, writeReactions } from '../statements/write-reactions.js';

type Input = { postId: string; kind: PostMarks['reactions'][number]; isOn: boolean };

export const reactToPost = defineUseCase({
  name: 'forums.reactToPost',
  summary: 'Give a reaction to a post, or take it back. Doing so twice changes nothing more.',
  input: reactInput,
  output: postReacted,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canReact(ctx.actor, facts),
  async run(ctx, input, facts) {
    const { post, marks } = facts;
    const isOnNow = marks.reactions.includes(input.kind);
    if (isOnNow === input.isOn)
      return { postId: post.id, number: post.number, reactions: post.reactions, marks, seq: null };
    const outcome = await write(ctx, input, facts);
    if (!outcome) throw new FactsChanged();
    const others = marks.reactions.filter((kind) => kind !== input.kind);
    const now = { ...marks, reactions: input.isOn ? [...others, input.kind].sort() : others };
    tellMarks(ctx, post.threadId, post.id, now);
    const { reactions, number } = outcome.post;
    return { postId: post.id, number, reactions, marks: now, seq: outcome.seq };
  },
});

function write(ctx: Ctx, { postId, kind, isOn }: Input, facts: PostFacts): Promise<ReactionOutcome> {
  return ctx.feed.batched(facts.forum.id, writeReactions, {
    db: ctx.db,
    feed: ctx.feed,
    id: ctx.ids.next(),
    forumId: facts.forum.id,
    networkId: facts.forum.networkId,
    rules: facts.rules,
    threadId: facts.thread.id,
    postId,
    authority: writersAuthority(ctx.actor, facts, 'react'),
    kind,
    isOn,
    at: ctx.clock.now(),
  });
}
