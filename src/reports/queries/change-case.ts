import { type CaseEventAct, CLAIM_MINUTES } from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';

interface Change {
  act: CaseEventAct;
  /** SQL: what the row `c` must be. $2 is the actor, $3 the time, its own values begin at $7. */
  must: string;
  /** SQL assignments; left out: only the log's line is written. */
  set?: string;
  /** Further common table expressions, each starting with a comma; `was` is the row. */
  more?: string;
  /** SQL: whether the line is written; left out: always. */
  logs?: string;
  words?: string | null;
  details?: object;
  values?: unknown[];
}

/** SQL: nobody else works on the open case `c`. */
export const isFree = (c: string, actor: string, now: string): string =>
  `${c}.state = 'open' and (${c}.claimed_by is null or ${c}.claimed_by = ${actor}::uuid or ${c}.claimed_until <= ${now}::timestamptz)`;

export const claimEnd = (now: Date): Date => new Date(now.getTime() + CLAIM_MINUTES * 60_000);

/**
 * Writes one change of a case and its line in the case's log, as one statement. Its one lock is the case's row.
 * @throws FactsChanged where the row is not as it must be
 */
export async function changeCase(ctx: Ctx, caseId: string, change: Change): Promise<void> {
  const { act, must, set, logs = 'true', more = '', words = null, details = {}, values = [] } = change;
  const rows = await query(
    ctx.db,
    `with was as (
       select c.* from report_cases c where c.id = $1::uuid and ${must} for update
     )${set ? `, changed as (update report_cases c set ${set} from was where c.id = was.id)` : ''}, logged as (
       insert into case_events (id, case_id, at, actor_id, act, words, details)
       select $4::uuid, was.id, $3::timestamptz, $2::uuid, '${act}', $5::text, $6::jsonb from was where ${logs})${more}
     select id from was`,
    [
      caseId,
      accountIdOf(ctx.actor),
      ctx.clock.now(),
      ctx.ids.next(),
      words,
      JSON.stringify(details),
      ...values,
    ],
  );
  if (rows.length === 0) throw new FactsChanged();
}
