import { POSTS_PER_PAGE, readThreadInput, threadPageDto } from '../../../contract/forums.js';
import { ownAmong } from '../../auth/index.js';
import { type Actor, accountIdOf, defineUseCase } from '../../kernel/index.js';
import { refusalReason } from '../../lib/decision.js';
import { notFound } from '../../lib/errors.js';
import { canModerateForum, canSeeInside } from '../policies/forum.policy.js';
import { canRenameThread, canReply } from '../policies/thread.policy.js';
import { presentForum, presentNetworkRef } from '../presenters/forum.presenter.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { firstNumberOf, pageOf, type ThreadPageFacts, threadPageFacts } from '../queries/thread-page.js';

export const readThread = defineUseCase({
  name: 'forums.readThread',
  summary: 'Read one page of a thread: up to 50 posts, and the cursor that the page is true at.',
  input: readThreadInput,
  output: threadPageDto,
  limit: { points: 6000, seconds: 60 },
  async facts(ctx, input) {
    const facts = await threadPageFacts(ctx, input.threadId, input.page);
    if (!facts) return null;
    const authors = facts.posts.flatMap((post) => (post.isAnonymous ? [post.authorId] : []));
    return { ...facts, pseudonyms: await ownAmong(ctx, [...new Set([...authors, ...starter(facts)])]) };
  },
  policy: (ctx, facts) => canSeeInside(ctx.actor, facts),
  async run(ctx, { page }, facts) {
    const pages = pageOf(facts.thread.lastNumber);
    if (page > pages) throw notFound();
    const from = firstNumberOf(page);
    return {
      era: facts.era,
      access: facts.access,
      head: facts.thread.head,
      forum: presentForum(facts.forum, facts.network),
      network: presentNetworkRef(facts.network),
      thread: presentThread(facts.thread),
      posts: facts.posts.map(presentPost),
      left: facts.left,
      people: facts.people,
      page,
      pages,
      window: { from, to: page === pages ? null : from + POSTS_PER_PAGE - 1 },
      replies: facts.replies,
      viewer: threadViewerOf(ctx.actor, facts),
    };
  },
});

/** Where anybody posted without a name, its beginner may have; other pages ask nothing more. */
function starter({ network, thread, posts }: ThreadPageFacts): string[] {
  return network.anonymity !== 'off' || posts.some((post) => post.isAnonymous) ? [thread.authorId] : [];
}

function threadViewerOf(actor: Actor, facts: ThreadPageFacts) {
  return {
    accountId: accountIdOf(actor),
    cannotReply: refusalReason(canReply(actor, facts)),
    canRename: canRenameThread(actor, facts).allowed,
    canModerate: canModerateForum(actor, facts).allowed,
    marks: facts.marks,
    ignored: facts.ignored,
    ...(facts.pseudonyms?.length && { pseudonyms: [...facts.pseudonyms] }),
  };
}
