import { archiveForumInput, forumDto } from '../../../contract/forums.js';
import { defineUseCase } from '../../kernel/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { canManageForum } from '../policies/forum.policy.js';
import { presentForum } from '../presenters/forum.presenter.js';
import { changeForum } from '../statements/change-forum.js';

/** An archived forum is read as before, and nothing can be added or changed in it. It can be opened again. */
export const archiveForum = defineUseCase({
  name: 'forums.archiveForum',
  summary: 'Archive a forum, or open an archived one again.',
  input: archiveForumInput,
  output: forumDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canManageForum(ctx.actor, facts),
  async run(ctx, { isArchived }, facts) {
    if (facts.forum.isArchived === isArchived) return presentForum(facts.forum, facts.network);
    const { forum } = await changeForum(ctx, facts, { isArchived });
    return presentForum(forum, facts.network);
  },
});
