import { attachmentDeletedDto, attachmentIdInput } from '../../../contract/attachments.js';
import { forgetFile } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canDeleteAttachment } from '../policies/attachment.policy.js';
import { attachmentFacts } from '../queries/attachment-facts.js';
import { discard } from '../statements/discard.js';

export const deleteAttachment = defineUseCase({
  name: 'attachments.delete',
  summary: 'Delete a file of one’s own, also where posts show it.',
  input: attachmentIdInput,
  output: attachmentDeletedDto,
  limit: { points: 600, seconds: 3600 },
  facts: (ctx, { attachmentId }) => attachmentFacts(ctx, attachmentId),
  policy: (ctx, facts) => canDeleteAttachment(ctx.actor, facts),
  async run(ctx, { attachmentId }, { ownerId }) {
    // Words first: a file that no post shows any more is swept, a picture that does not come stays broken.
    await forgetFile(ctx, { ownerId, fileId: attachmentId });
    await discard(ctx, attachmentId);
    return {};
  },
});
