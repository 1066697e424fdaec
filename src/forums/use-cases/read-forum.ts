import { forumAddressInput, forumPageDto, THREADS_PER_PAGE } from '../../../contract/forums.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { refusalReason } from '../../lib/decision.js';
import { canManageForum, canModerateForum, canReadForum, canStartThread } from '../policies/forum.policy.js';
import { presentForum, presentNetworkRef } from '../presenters/forum.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { forumPageFacts } from '../queries/forum-page.js';

export const readForum = defineUseCase({
  name: 'forums.readForum',
  summary: 'Read one page of a forum: pinned threads, then up to 50 by last post.',
  input: forumAddressInput,
  output: forumPageDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => forumPageFacts(ctx, input.network, input.forum, input.before),
  policy: (ctx, facts) => canReadForum(ctx.actor, facts),
  async run(ctx, { before }, facts) {
    const listed = facts.listed.slice(0, THREADS_PER_PAGE);
    const hasOlder = facts.listed.length > THREADS_PER_PAGE;
    const oldest = hasOlder ? listed.at(-1)!.bumped : 0;
    return {
      era: facts.era,
      access: facts.access,
      head: facts.head,
      forum: presentForum(facts.forum, facts.network),
      network: presentNetworkRef(facts.network),
      threads: [...facts.pinned, ...listed].map(presentThread),
      people: facts.people,
      window: { from: oldest, before: before ?? null },
      older: hasOlder ? oldest : null,
      viewer: {
        accountId: accountIdOf(ctx.actor),
        cannotStart: refusalReason(canStartThread(ctx.actor, facts)),
        canModerate: canModerateForum(ctx.actor, facts).allowed,
        canManage: canManageForum(ctx.actor, facts).allowed,
      },
    };
  },
});
