import { attachmentDto, attachmentIdInput } from '../../../contract/attachments.js';
import { defineUseCase } from '../../kernel/index.js';
import { presentAttachment } from '../attachment.presenter.js';
import { canReadAttachment } from '../policies/attachment.policy.js';
import { attachmentFacts } from '../queries/attachment-facts.js';

export const readAttachment = defineUseCase({
  name: 'attachments.read',
  summary: 'What a file is. Its bytes are at its path, for whoever may read a post that shows it.',
  input: attachmentIdInput,
  output: attachmentDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, { attachmentId }) => attachmentFacts(ctx, attachmentId),
  policy: (ctx, facts) => canReadAttachment(ctx.actor, facts),
  run: async (_ctx, _input, { isShown: _, isUsed: __, ...row }) => presentAttachment(row),
});
