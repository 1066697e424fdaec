import type { HoldKind } from '../../../contract/holds.js';
import type { RevealDto } from '../../../contract/reveals.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { insertNetworkEvents, networkEventsJson } from '../../networks/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { presentedReveal } from './reveals.js';
import { revealLogged } from './write-log.js';

const TAKEN = '23505';

/** What is asked about: a post, or a text that waits or was refused. */
export interface NewReveal {
  postId?: string;
  hold?: { id: string; forumId: string; kind: HoldKind };
  /** The pseudonym. */
  authorId: string;
  networkId: string;
  reason: string;
  law: string | undefined;
}

const statement = (logged: string) => `
  with asker as (
    select id from accounts where id = $2 and status = 'active' and is_site_admin for share
  ), r as (
    insert into reveals (id, post_id, hold_id, pseudonym_id, network_id, reason, law, state, asked_by, asked_at)
    select $1, $3::uuid, $4::uuid, $5, $6, $7, $8::text, 'asked', asker.id, $9 from asker returning *
  ), logged as (${logged}),
  told as (${noticesSql({
    kind: 'revealAsked',
    account: 'a.id',
    subject: 'r.id',
    network: 'null::uuid',
    at: 'r.asked_at',
    from: `r join accounts a on a.is_site_admin and a.status = 'active' and a.id <> r.asked_by`,
  })})
  select (select count(*)::int from r) as done, array(select account_id from told) as told`;

const ofPost = statement(
  `${revealLogged('author.revealAsked', { id: '$10', actor: '$2', at: '$9' })} returning id`,
);
// The log of moderation has posts and threads: what was never shown is neither.
const ofHeld = statement(insertNetworkEvents('$10', 'r'));

/**
 * Writes the question with its line in the log, and tells the other site administrators.
 * @throws AppError conflict where it is asked already
 */
export async function writeReveal(ctx: Ctx, asked: NewReveal): Promise<RevealDto> {
  const { postId = null, hold, authorId, networkId, reason, law } = asked;
  const revealId = ctx.ids.next();
  const line = hold ? heldLine(ctx, 'held.revealAsked', { ...asked, hold }) : ctx.ids.next();
  const actorId = accountIdOf(ctx.actor);
  const about = [postId, hold?.id ?? null, authorId, networkId, reason, law ?? null];
  const [row] = await query<{ done: number; told: string[] }>(ctx.db, hold ? ofHeld : ofPost, [
    ...[revealId, actorId, ...about],
    ...[ctx.clock.now(), line],
  ]).catch((error: { code?: string }) => {
    if (error.code !== TAKEN) throw error;
    throw new AppError('conflict', (words) => words.anonymity.askedAlready, { reason: 'asked_already' });
  });
  if (!row?.done) throw new FactsChanged();
  tellNotices(ctx, row.told);
  return presentedReveal(ctx, revealId);
}

/** The line in the network's log: what kind of text, where, and whether its author is told; not which, and not whose. */
export function heldLine(
  ctx: Ctx,
  act: 'held.revealAsked' | 'held.revealed',
  {
    networkId,
    law,
    hold,
  }: Pick<NewReveal, 'networkId'> & {
    law?: string | null;
    hold: { forumId: string | null; kind: HoldKind };
  },
): string {
  const details = { what: hold.kind, isTold: !law };
  const subject = hold.forumId ? { forumId: hold.forumId } : {};
  return networkEventsJson([
    { networkId, actorId: accountIdOf(ctx.actor), act, subject, details, at: ctx.clock.now() },
  ]);
}
