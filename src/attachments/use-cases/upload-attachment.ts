import { attachmentDto, FILE_DECLARATION_VERSION, uploadInput } from '../../../contract/attachments.js';
import { defineUseCase } from '../../kernel/index.js';
import { presentAttachment } from '../attachment.presenter.js';
import { canUpload } from '../policies/attachment.policy.js';
import { takeIn } from '../take-in.js';

export const uploadAttachment = defineUseCase({
  name: 'attachments.upload',
  summary: 'Upload a file to show in a post: an image with what it shows in words, or a document.',
  input: uploadInput,
  output: attachmentDto,
  limit: { points: 60, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUpload(ctx.actor),
  screen: {
    texts: ({ file, alt }) => ({ file: file.name, alt }),
  },
  run: async (ctx, { file, alt, isDecorative }) =>
    presentAttachment(
      await takeIn(
        ctx,
        file,
        { alt, isDecorative },
        { declaredVersion: FILE_DECLARATION_VERSION, isEvidence: false },
      ),
    ),
});
