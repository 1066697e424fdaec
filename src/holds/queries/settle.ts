import { HOLD_LIMITS } from '../../../contract/holds.js';
import type { ReportReason } from '../../../contract/reports.js';
import { query } from '../../database/index.js';
import type { WrittenAlong } from '../../forums/index.js';
import { type Along, accountIdOf, type Ctx, type Named } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { insertNetworkEvents, type NewNetworkEvent, networkEventsJson } from '../../networks/index.js';
import type { HoldFacts } from '../facts/hold.facts.js';

type Act = 'held.approved' | 'held.refused' | 'held.restored';

/** A line for the network's log. It names the text and its place, not its writer: that may be nobody's business. */
const lineOf = (ctx: Ctx, { networkId, forumId, id, kind }: HoldFacts, act: Act): string => {
  const event: NewNetworkEvent = {
    networkId,
    actorId: accountIdOf(ctx.actor),
    act,
    subject: { forumId, thingId: id },
    details: { what: kind },
    at: ctx.clock.now(),
  };
  return networkEventsJson([event]);
};

// The post has the text now: a copy that stayed here would outlive its removal.
const shown = (postId: string) => `state = 'approved', post_id = ${postId}::uuid,
   source = '', html = '', found = null, title = case when title is null then null else '' end`;
const posted = (decider: string, at: string, postId: string) =>
  `${shown(postId)}, decided_by = ${decider}::uuid, decided_at = ${at}::timestamptz`;

/** How a text is let through. */
export interface Releasing {
  /** Nothing of its author waits for being new any more. */
  isTrusted?: boolean;
  /** Where an appeal overturned its refusal: whoever refused stays named. */
  from?: 'waiting' | 'refused';
  /** Written along by the same statement. */
  along?: Along;
}

/** What the statement that writes the text does with the row that held it. */
export function releasing(
  ctx: Ctx,
  facts: HoldFacts,
  postId: string,
  { isTrusted = false, from = 'waiting', along }: Releasing,
): WrittenAlong {
  const OWN = 9;
  const named = (first: number): Named => ({ actor: `$${first + 2}`, now: `$${first + 3}`, done: 'step' });
  const decided =
    from === 'waiting'
      ? (first: number) => posted(`$${first + 2}`, `$${first + 3}`, `$${first + 4}`)
      : (first: number) => shown(`$${first + 4}`);
  return {
    name: along ? `held-${along.name}` : 'held',
    must: (first) => `exists (select from (
      select h.id from holds h where h.id = $${first}::uuid and h.state = '${from}' and h.revision = $${first + 1}::int
      for update) free)${along ? ` and ${along.must(first + OWN, named(first))}` : ''}`,
    more: (first) => `, released as (
      update holds set ${decided(first)} from step where holds.id = $${first}::uuid
    ), trusting as (
      insert into trusted_writers (network_id, account_id, trusted_by, at)
      select $${first + 5}::uuid, $${first + 6}::uuid, $${first + 2}::uuid, $${first + 3}::timestamptz from step
      where $${first + 7}::boolean on conflict do nothing
    ), noted as (${insertNetworkEvents(`$${first + 8}`, 'step')})${along ? along.more(first + OWN, named(first)) : ''}`,
    values: [
      facts.id,
      facts.revision,
      accountIdOf(ctx.actor),
      ctx.clock.now(),
      postId,
      facts.networkId,
      facts.authorId,
      // Of whoever has no name nothing can be said.
      isTrusted && !facts.isAnonymous,
      lineOf(ctx, facts, 'held.approved'),
      ...(along?.values ?? []),
    ],
  };
}

/** Where the post is there already. @returns its id; null: it is not */
export async function settleAsPosted(
  ctx: Ctx,
  { id, authorId, isAnonymous, clientKey }: HoldFacts,
  by: string,
): Promise<string | null> {
  const [row] = await query<{ postId: string }>(
    ctx.db,
    `update holds set ${posted('$2', '$3', 'p.id')} from posts p
     where holds.id = $1::uuid and holds.state = 'waiting' and p.client_key = $5::uuid
       and (p.author_id = $4::uuid or ($6::boolean and p.is_anonymous))
     returning p.id as "postId"`,
    [id, by, ctx.clock.now(), authorId, clientKey, isAnonymous],
  );
  return row?.postId ?? null;
}

/** @throws FactsChanged where it does not wait any more, or was changed by its writer */
export async function refuse(ctx: Ctx, facts: HoldFacts, rule: ReportReason, words: string): Promise<void> {
  const rows = await query(
    ctx.db,
    `with changed as (
       update holds set state = 'refused', decided_by = $3::uuid, decided_at = $4::timestamptz, rule = $5::text, words = $6::text
       where id = $1::uuid and state = 'waiting' and revision = $2::int returning id),
     noted as (${insertNetworkEvents('$7', 'changed')})
     select id from changed`,
    [
      facts.id,
      facts.revision,
      accountIdOf(ctx.actor),
      ctx.clock.now(),
      rule,
      words,
      lineOf(ctx, facts, 'held.refused'),
    ],
  );
  if (rows.length === 0) throw new FactsChanged();
}

/** Puts a refused text back among those that wait, at its old place. @throws FactsChanged */
export async function restore(ctx: Ctx, facts: HoldFacts): Promise<void> {
  const now = ctx.clock.now();
  const since = new Date(now.getTime() - HOLD_LIMITS.undoMinutes * 60_000);
  const rows = await query(
    ctx.db,
    `with changed as (
       update holds h set state = 'waiting', decided_by = null, decided_at = null, rule = null, words = null
       where id = $1::uuid and state = 'refused' and decided_by = $2::uuid and decided_at > $3::timestamptz
         and source <> ''
         and not exists (select from appeals x where x.decision_id = h.id)
         and (kind <> 'edit' or not exists (
           select from holds o where o.post_id = h.post_id and o.kind = 'edit' and o.state = 'waiting')) returning id),
     noted as (${insertNetworkEvents('$4', 'changed')})
     select id from changed`,
    [facts.id, accountIdOf(ctx.actor), since, lineOf(ctx, facts, 'held.restored')],
  );
  if (rows.length === 0) throw new FactsChanged();
}
