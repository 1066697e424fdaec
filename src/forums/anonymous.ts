import { randomUUID } from 'node:crypto';
import type { AnonymityMode } from '../../contract/pseudonyms.js';
import { takePseudonym } from '../auth/index.js';
import { query } from '../database/index.js';
import { accountIdOf, type Ctx } from '../kernel/index.js';
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
  if (mode !== 'off' && ctx.seal)
    await refuseSent(ctx, 'is_anonymous and client_key = $1', [hiddenKey(ctx.seal, accountId, clientKey)]);
  return { id: ctx.ids.next(), at: ctx.clock.now(), clientKey, pseudonymId: null };
}

/**
 * Without a name: the id holds no time, the time no seconds, and the key is known to the writer only.
 * @throws AppError where the text shows a file
 */
export async function unnamed(ctx: Ctx, threadId: string, clientKey: string, body: string): Promise<Guise> {
  checkNoFiles(body);
  const accountId = accountIdOf(ctx.actor)!;
  await refuseSent(ctx, 'author_id = $2 and client_key = $1', [clientKey, accountId]);
  const pseudonymId = await takePseudonym(ctx, threadId, accountId);
  return {
    id: randomUUID(),
    at: toTheMinute(ctx.clock.now()),
    clientKey: hiddenKey(ctx.seal!, accountId, clientKey),
    pseudonymId,
  };
}

/** One text is sent by name or without, never as both (C08): the one that came first is the answer. */
async function refuseSent(ctx: Ctx, where: string, values: unknown[]): Promise<void> {
  if ((await query(ctx.db, `select 1 from posts where ${where}`, values)).length === 0) return;
  throw new AppError('conflict', (words) => words.anonymity.sentAlready, { reason: 'sent_already' });
}

/** What stands for a client key in an anonymous post: the same for one writer and key, and for nobody else. */
export function hiddenKey(seal: Seal, accountId: string, clientKey: string): string {
  const hex = seal.code('client key', accountId, clientKey).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
