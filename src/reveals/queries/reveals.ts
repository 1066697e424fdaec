import type { HoldKind } from '../../../contract/holds.js';
import type { RevealDto } from '../../../contract/reveals.js';
import { type Database, query } from '../../database/index.js';
import type { Actor, Ctx } from '../../kernel/index.js';
import { personOrNull } from '../../networks/index.js';
import { canDecideReveal, canOpenReveal, type RevealStanding } from '../policies/reveal.policy.js';

/** The newest that the page shows. */
const SHOWN = 100;

export interface RevealRow extends Omit<RevealDto, 'askedAt' | 'decidedAt' | 'canDecide' | 'canOpen'> {
  networkId: string;
  /** What is known of a text that was never shown; null: of a post. */
  hold: { forumId: string | null; kind: HoldKind } | null;
  askedAt: Date;
  decidedAt: Date | null;
  standing: RevealStanding;
}

const columns = `r.id, p.number as "postNumber", r.network_id as "networkId",
  coalesce('/p/' || r.post_id, '/n/' || n.slug || '/held' || case h.state when 'waiting' then '' when 'refused' then '?show=refused' end
    || '#held-' || h.id, '/p/' || h.post_id) as path,
  case when r.hold_id is not null then json_build_object('kind', coalesce(h.kind, 'reply'),
    'forumId', coalesce(h.forum_id, ht.forum_id)) end as hold, ${personOrNull('a')} as author, n.name as "networkName",
  r.reason, r.law, r.state, ${personOrNull('k')} as "askedBy", r.asked_at as "askedAt", ${personOrNull('d')} as "decidedBy",
  r.decided_at as "decidedAt", json_build_object('state', r.state, 'askedBy', r.asked_by, 'decidedBy', r.decided_by,
    'isSeen', json_build_object('byAsker', r.asker_saw_at is not null, 'byDecider', r.decider_saw_at is not null)) as standing
  from reveals r left join posts p on p.id = r.post_id left join holds h on h.id = r.hold_id
  left join threads ht on ht.id = h.thread_id join accounts a on a.id = r.pseudonym_id
  join networks n on n.id = r.network_id join accounts k on k.id = r.asked_by left join accounts d on d.id = r.decided_by`;

/** @returns null when there is no such one */
export async function revealById(db: Database, revealId: string): Promise<RevealRow | null> {
  return (await query<RevealRow>(db, `select ${columns} where r.id = $1`, [revealId]))[0] ?? null;
}

/** Those that wait for an answer first, then the newest. */
export async function allReveals(db: Database): Promise<RevealRow[]> {
  return query<RevealRow>(
    db,
    `select ${columns} order by r.state = 'asked' desc, r.asked_at desc, r.id desc limit ${SHOWN}`,
  );
}

/** As it is now, for a verb that has just changed it. */
export async function presentedReveal(ctx: Ctx, revealId: string): Promise<RevealDto> {
  return presentReveal(ctx.actor, (await revealById(ctx.db, revealId))!);
}

/** The only way a reveal reaches a wire: without its answer. */
export function presentReveal(
  actor: Actor,
  { standing, networkId: _network, hold: _hold, ...row }: RevealRow,
): RevealDto {
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    canDecide: canDecideReveal(actor, standing).allowed,
    canOpen: canOpenReveal(actor, standing).allowed,
  };
}
