import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  attachmentDto,
  FILE_DECLARATION_VERSION,
  MAX_FILE_BYTES,
  uploadInput,
} from '../../../contract/attachments.js';
import { type Ctx, defineUseCase, type SignedIn } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { presentAttachment } from '../attachment.presenter.js';
import { inTurn } from '../inspect/in-turn.js';
import { canUpload } from '../policies/attachment.policy.js';
import { type Prepared, prepareFile } from '../prepare-file.js';
import { keepRow, makeReady, removeRow } from '../statements/keep-row.js';

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
  async run(ctx, { file, alt, isDecorative }) {
    const { files } = ctx;
    if (!files) throw new AppError('unavailable', (words) => words.attachments.notKept);
    if (file.bytes > MAX_FILE_BYTES) throw tooLarge();
    const output = join(files.scratch, `${randomUUID()}.out`);
    try {
      const done = await inTurn(() => prepareFile(files, file, { alt, isDecorative }, output));
      if (!done)
        throw new AppError('unavailable', (words) => words.attachments.busy, { retryAfterSeconds: 10 });
      return await keep(ctx, ctx.actor as SignedIn, done.result);
    } finally {
      await rm(output, { force: true });
    }
  },
});

/** The row and its share of the quota first, then the bytes: a crash in between leaves a row that is swept. */
async function keep(ctx: Ctx, { accountId }: SignedIn, prepared: Prepared) {
  const { path, ...what } = prepared;
  const own = { id: ctx.ids.next(), ownerId: accountId, createdAt: ctx.clock.now() };
  const row = { ...own, declaredVersion: FILE_DECLARATION_VERSION, ...what };
  if (!(await keepRow(ctx.db, row))) throw quotaFull();
  try {
    await ctx.files!.store.put(row.id, path);
  } catch (error) {
    ctx.log.warn({ err: error }, 'a file could not be kept');
    await removeRow(ctx.db, row.id);
    throw new AppError('unavailable', (words) => words.attachments.notKept, { retryAfterSeconds: 10 });
  }
  await makeReady(ctx.db, row.id);
  return presentAttachment(row);
}

function tooLarge(): AppError {
  return new AppError('too_large', (words) => words.attachments.tooLarge, {
    fields: [{ field: 'file', message: (words) => words.attachments.tooLarge }],
  });
}

function quotaFull(): AppError {
  return new AppError('too_large', (words) => words.attachments.quotaFull, {
    reason: 'quota',
    fields: [{ field: 'file', message: (words) => words.attachments.quotaFull }],
  });
}
