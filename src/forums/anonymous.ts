import { randomUUID } from 'node:crypto';
import type { AnonymityMode } from '../../contract/pseudonyms.js';
import { sealOf, takePseudonym } from '../auth/index.js';
import { query } from '../database/index.js';
import { accountIdOf, type Ctx, type TextToWrite } from '../kernel/index.js';
import { toTheMinute } from '../lib/clock.js';
import { AppError } from '../lib/errors.js';
import type { Seal } from '../lib/seal.js';
import { checkNoFiles } from './check-no-files.js';

/** How a post is written down: under which id, time and key, and whose name. */
export interface Guise {
  id: string;
  at: Date;
  clientKey: string;
  /** Null: the writer's own name. */
  pseudonymId: string | null;
}

/** By name, and where one may also write without, not what was sent without before. */
export async function named(ctx: Ctx, clientKey: string, mode: AnonymityMode): Promise<Guise> {
  const accountId = accountIdOf(ctx.actor)!;
  if (mode !== 'off' && ctx.seal) {
    const { seal } = ctx;
    const hidden = hiddenKey(seal, accountId, clientKey);
    await refuseSent(ctx, sentUnnamed, [hidden, heldId(seal, accountId, clientKey)]);
  }
  return { id: ctx.ids.next(), at: ctx.clock.now(), clientKey, pseudonymId: null };
}

/**
 * Without a name: the id holds no time, the time no seconds, and the key is known to the writer only.
 * @throws AppError where the text shows a file
 */
export async function unnamed(ctx: Ctx, threadId: string, clientKey: string, body: string): Promise<Guise> {
  checkNoFiles(body);
  const accountId = accountIdOf(ctx.actor)!;
  await refuseSent(ctx, sentByName, [clientKey, accountId]);
  const pseudonymId = await takePseudonym(ctx, threadId, accountId);
  return {
    id: randomUUID(),
    at: toTheMinute(ctx.clock.now()),
    clientKey: hiddenKey(ctx.seal!, accountId, clientKey),
    pseudonymId,
  };
}

// Shown, or waiting for moderators.
const sentUnnamed = `select 1 from posts where is_anonymous and client_key = $1
  union all select 1 from holds where id = $2`;
const sentByName = `select 1 from posts where author_id = $2 and client_key = $1
  union all select 1 from holds where author_id = $2 and client_key = $1`;

/** One text is sent by name or without, never as both (C08): the one that came first is the answer. */
async function refuseSent(ctx: Ctx, sent: string, values: unknown[]): Promise<void> {
  if ((await query(ctx.db, sent, values)).length === 0) return;
  throw new AppError('conflict', (words) => words.anonymity.sentAlready, { reason: 'sent_already' });
}

/** How a text is kept that waits for moderators: under which id, time and key, and whose name. */
export interface WaitingGuise {
  /** Of a new thread without a name it becomes the thread's: its author's pseudonym belongs to that. */
  id: string;
  at: Date;
  clientKey: string | null;
  authorId: string;
}

/**
 * The same for a text that waits. Without a name the row holds its writer's pseudonym in that thread, a time without
 * seconds, and an id that is the same for one text sent twice.
 * @throws AppError where the text was sent with the other choice, or shows a file
 */
export async function waiting(ctx: Ctx, text: TextToWrite): Promise<WaitingGuise> {
  const accountId = accountIdOf(ctx.actor)!;
  const { clientKey, isAnonymous, postAuthorId, threadId, body } = text;
  const now = ctx.clock.now();
  if (!isAnonymous) {
    const id = ctx.ids.next();
    if (ctx.seal && clientKey) await refuseSent(ctx, waitsUnnamed, [heldId(ctx.seal, accountId, clientKey)]);
    return { id, at: now, clientKey, authorId: accountId };
  }
  const at = toTheMinute(now);
  if (clientKey === null) return { id: randomUUID(), at, clientKey, authorId: postAuthorId! };
  checkNoFiles(body ?? '');
  await refuseSent(ctx, sentByName, [clientKey, accountId]);
  const seal = sealOf(ctx);
  const id = heldId(seal, accountId, clientKey);
  const authorId = await takePseudonym(ctx, threadId ?? id, accountId);
  return { id, at, clientKey: hiddenKey(seal, accountId, clientKey), authorId };
}

const waitsUnnamed = 'select 1 from holds where id = $1';

/** What stands for a client key in an anonymous post: the same for one writer and key, and for nobody else. */
export function hiddenKey(seal: Seal, accountId: string, clientKey: string): string {
  return idOf(seal.code('client key', accountId, clientKey).toString('hex'), '8', '8');
}

/** The id of an anonymous text that waits, in the form of one drawn by lot: nobody tells them apart. */
function heldId(seal: Seal, accountId: string, clientKey: string): string {
  const hex = seal.code('held text', accountId, clientKey).toString('hex');
  return idOf(hex, '4', ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16));
}

function idOf(hex: string, version: '4' | '8', variant: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
