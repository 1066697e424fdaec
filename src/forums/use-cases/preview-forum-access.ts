import { accessPreviewDto, previewForumAccessInput } from '../../../contract/forum-people.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { canManageForum } from '../policies/forum.policy.js';
import { accessPreview } from '../queries/access-preview.js';

export const previewForumAccess = defineUseCase({
  name: 'forums.previewForumAccess',
  summary: 'Who would gain and who would lose a forum, if somebody else could read it.',
  input: previewForumAccessInput,
  output: accessPreviewDto,
  limit: { points: 300, seconds: 600 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canManageForum(ctx.actor, facts),
  run: (ctx, { forumId, access }, facts) =>
    accessPreview(ctx.db, forumId, facts.forum.access, access, accountIdOf(ctx.actor)!),
});
