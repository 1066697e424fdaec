import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_FILE_BYTES, type ReceivedFile } from '../../contract/attachments.js';
import type { Ctx, SignedIn } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { inTurn } from './inspect/in-turn.js';
import { type Description, type Prepared, prepareFile } from './prepare-file.js';
import type { AttachmentRow } from './queries/rows.js';
import { keepRow, makeReady, removeRow } from './statements/keep-row.js';

/** What a file is for: a post, with the words by which its owner declared that they may publish it, or a request to join. */
interface Purpose {
  declaredVersion: number | null;
  isEvidence: boolean;
}

/**
 * Looks at a file that came in, makes it fit to be kept, and keeps it.
 * @throws AppError saying what is wrong with it, that the person's space is full, or that files can't be kept now
 */
export async function takeIn(
  ctx: Ctx,
  file: ReceivedFile,
  description: Description,
  purpose: Purpose,
): Promise<AttachmentRow> {
  const { files } = ctx;
  if (!files) throw new AppError('unavailable', (words) => words.attachments.notKept);
  if (file.bytes > MAX_FILE_BYTES) throw tooLarge();
  const output = join(files.scratch, `${randomUUID()}.out`);
  try {
    const done = await inTurn(() => prepareFile(files, file, description, output));
    if (!done)
      throw new AppError('unavailable', (words) => words.attachments.busy, { retryAfterSeconds: 10 });
    return await keep(ctx, ctx.actor as SignedIn, done.result, purpose);
  } finally {
    await rm(output, { force: true });
  }
}

/** The row and its share of the quota first, then the bytes: a crash in between leaves a row that is swept. */
async function keep(
  ctx: Ctx,
  { accountId }: SignedIn,
  prepared: Prepared,
  { isEvidence, declaredVersion }: Purpose,
) {
  const { path, ...what } = prepared;
  const own = { id: ctx.ids.next(), ownerId: accountId, createdAt: ctx.clock.now() };
  const row = { ...own, declaredVersion, ...what };
  if (!(await keepRow(ctx.db, { ...row, isEvidence }))) throw quotaFull();
  try {
    await ctx.files!.store.put(row.id, path);
  } catch (error) {
    ctx.log.warn({ err: error }, 'a file could not be kept');
    await removeRow(ctx.db, row.id);
    throw new AppError('unavailable', (words) => words.attachments.notKept, { retryAfterSeconds: 10 });
  }
  await makeReady(ctx.db, row.id);
  return row;
}

function tooLarge(): AppError {
  return new AppError('too_large', (words) => words.attachments.tooLarge, {
    reason: 'file_too_large',
    fields: [{ field: 'file', message: (words) => words.attachments.tooLarge }],
  });
}

function quotaFull(): AppError {
  return new AppError('too_large', (words) => words.attachments.quotaFull, {
    reason: 'quota',
    fields: [{ field: 'file', message: (words) => words.attachments.quotaFull }],
  });
}
