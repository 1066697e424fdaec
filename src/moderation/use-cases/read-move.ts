import type { AccessPreviewDto } from '../../../contract/forum-people.js';
import { moveDto, readMoveInput } from '../../../contract/moves.js';
import {
  canManageForum,
  type ForumFacts,
  forumFactsById,
  moveChoices,
  movePreview,
  presentForum,
  presentNetworkRef,
  presentThread,
  type ThreadFacts,
  threadFacts,
} from '../../forums/index.js';
import { type Actor, type Ctx, defineUseCase } from '../../kernel/index.js';
import { canModerateThread, canMoveThread } from '../policies/moderation.policy.js';
import { hasSameReaders, readersStamp } from '../policies/move-readers.js';

/** Reading of a forum what a move to it would do needs the right to move there: its people are named in it. */
export const readMove = defineUseCase({
  name: 'moderation.readMove',
  summary: 'Where a thread could be moved to, and who would gain and lose it by that.',
  input: readMoveInput,
  output: moveDto,
  limit: { points: 300, seconds: 300 },
  async facts(ctx, { threadId, forumId }) {
    const [from, to] = await Promise.all([
      threadFacts(ctx, threadId),
      forumId === undefined ? undefined : forumFactsById(ctx, forumId),
    ]);
    return from && to !== null ? { from, to } : null;
  },
  policy: (ctx, { from, to }) =>
    to ? canMoveThread(ctx.actor, from, to) : canModerateThread(ctx.actor, from),
  async run(ctx, _input, { from, to }) {
    const { forums, previous } = await moveChoices(ctx, from);
    return {
      thread: presentThread(from.thread),
      forum: presentForum(from.forum, from.network),
      network: presentNetworkRef(from.network),
      targets: forums.map((forum) => presentForum(forum, from.network)),
      previous,
      preview: to ? await previewOf(ctx, from, to) : null,
    };
  },
});

async function previewOf(ctx: Ctx, from: ThreadFacts, to: ForumFacts) {
  return {
    forum: presentForum(to.forum, to.network),
    readers: withNames(ctx.actor, to, await movePreview(ctx.db, from.forum, to.forum)),
    isSameAudience: hasSameReaders(from.forum, to.forum),
    confirmed: readersStamp(from, to),
  };
}

/** How many is for every moderator; who, for whoever may see all members of the network. */
function withNames(actor: Actor, to: ForumFacts, readers: AccessPreviewDto): AccessPreviewDto {
  if (canManageForum(actor, to).allowed) return readers;
  return {
    ...readers,
    gains: { ...readers.gains, people: [] },
    loses: { ...readers.loses, people: [] },
  };
}
