import { type HeldAnswer, HOLD_LIMITS, type HoldReason } from '../../../contract/holds.js';
import { namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { waiting } from '../../forums/index.js';
import { accountIdOf, type Ctx, type TextToWrite } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import type { Found } from '../policies/why-held.js';
import { heldPath } from '../presenters/hold.presenter.js';
import { holdTables, positionOf } from './rows.js';

// A newer edit of the same post takes the place of the one that waits; it stays where it was in the queue. One of a version that is
// not the newest any more is not kept: a purge may have passed it.
const insert = `
  insert into holds (id, kind, network_id, forum_id, thread_id, post_id, author_id, title, source, html, reply_to, version,
    client_key, why, found, level, state, revision, held_at, language)
  select $1::uuid, $2::text, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8::text, $9::text, $10::text, $11::int,
    $12::int, $13::uuid, $14::text, $15::jsonb, 'forum', 'waiting', 1, $16::timestamptz, $18::text
  where exists (select from posts where id = $6::uuid and version = $12::int and $2::text = 'edit')
    or $2::text <> 'edit' and (exists (select from holds where author_id = $7 and client_key = $13)
    or (select count(*) from holds where author_id = any($17::uuid[]) and network_id = $3 and state = 'waiting') < ${HOLD_LIMITS.waiting})`;
const once = `${insert} on conflict do nothing returning id`;
const edit = `${insert} on conflict (post_id) where state = 'waiting' and kind = 'edit' do update
  set source = excluded.source, html = excluded.html, language = excluded.language, version = excluded.version, why = excluded.why, found = excluded.found,
    revision = holds.revision + 1 returning id`;

const stands = `select h.id, h.state, h.why, h.held_at as "heldAt", ${positionOf} as position from ${holdTables}
  where h.author_id = $1 and (h.id = $2::uuid or h.client_key = $3::uuid) order by h.held_at desc limit 1`;

type Standing = Omit<HeldAnswer, 'heldAt' | 'path'> & { heldAt: Date };

/**
 * Keeps a text for moderators, in its writer's name or under a pseudonym's. The same client key twice is one text.
 * @returns how it stands, and whether it is new
 */
export async function keepText(
  ctx: Ctx,
  text: TextToWrite,
  why: HoldReason,
  found: Found | null,
): Promise<{ answer: HeldAnswer; isNew: boolean }> {
  const { id, at, clientKey, authorId } = await waiting(ctx, text);
  const names = await namesOf(ctx, accountIdOf(ctx.actor)!);
  const isThread = text.kind === 'thread';
  const [kept] = await query<{ id: string }>(ctx.db, text.kind === 'edit' ? edit : once, [
    id,
    text.kind,
    text.networkId,
    isThread ? text.forumId : null,
    text.threadId,
    text.postId,
    authorId,
    isThread ? text.title : null,
    text.body,
    text.html,
    text.replyTo,
    text.version,
    clientKey,
    why,
    found && JSON.stringify(found),
    at,
    names,
    text.language,
  ]);
  if (!kept && text.kind === 'edit') throw new FactsChanged();
  const [row] = await query<Standing>(ctx.db, stands, [authorId, kept?.id ?? null, clientKey]);
  if (!row) {
    const { waiting } = HOLD_LIMITS;
    throw new AppError('too_many', (words) => words.holds.tooMany(waiting), { reason: 'holds' });
  }
  const answer = { ...row, heldAt: row.heldAt.toISOString(), path: heldPath(row.id) };
  return { answer, isNew: kept !== undefined };
}
