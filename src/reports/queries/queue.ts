import type { QueueFilter } from '../../../contract/cases.js';
import { CASES_PER_PAGE } from '../../../contract/cases.js';
import type { ReportKind, ReportReason } from '../../../contract/reports.js';
import { type Database, query } from '../../database/index.js';
import { placeAt } from '../../networks/index.js';
import { caseColumns, caseTables } from '../facts/case.facts.js';
import type { LineRow } from '../presenters/case.presenter.js';
import { caseSeenBy } from './seen-sql.js';

export interface QueueWanted {
  /** Of which network, of which of its forums; neither: the site's. */
  networkId: string | null;
  forumId: string | null;
  show: QueueFilter;
  kind?: ReportKind;
  reason?: ReportReason;
  after?: string;
}

/** What a case is called beside its own columns; the network's row is `n`, the post's `p`. */
export const lineColumns = `${caseColumns}, p.number as "postNumber", f.name as forum, n.name as network, n.slug as "networkSlug",
  coalesce(t.title, case when c.kind = 'network' then n.name else w.name end, '') as title,
  coalesce(t.language, f.language) as "titleLanguage",
  coalesce((select json_agg(r.reason order by r.many desc, r.reason) from (
    select reason, count(*) as many from reports where case_id = c.id group by reason) r), '[]'::json) as reasons`;
export const lineTables = `${caseTables} left join networks n on n.id = c.network_id left join posts p on p.id = c.post_id`;

const order = 'c.harm desc, c.audience desc, c.opened_at, c.id';

/** Open cases in the order in which they should be looked at: the gravest, the most read, the oldest first. */
export async function queueOf(
  db: Database,
  readerId: string,
  now: Date,
  wanted: QueueWanted,
): Promise<{ rows: LineRow[]; older: string | null }> {
  const isDecided = wanted.show === 'decided' || wanted.show === 'appealed';
  const values: unknown[] = [readerId];
  const add = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const states = { decided: `c.state <> 'open'`, appealed: `c.state = 'appealed'` } as Partial<
    Record<QueueFilter, string>
  >;
  const where = [states[wanted.show] ?? `c.state = 'open'`];
  if (wanted.networkId) where.push(`c.network_id = ${add(wanted.networkId, 'uuid')}`);
  if (wanted.forumId) where.push(`t.forum_id = ${add(wanted.forumId, 'uuid')}`);
  if (!wanted.networkId) where.push(`c.level = 'site'`);
  if (wanted.kind) where.push(`c.kind = ${add(wanted.kind, 'text')}`);
  if (wanted.reason)
    where.push(
      `exists (select from reports r where r.case_id = c.id and r.reason = ${add(wanted.reason, 'text')})`,
    );
  if (wanted.show === 'new')
    where.push(`(c.claimed_until is null or c.claimed_until <= ${add(now, 'timestamptz')})`);
  if (wanted.show === 'mine')
    where.push(`c.claimed_by = $1::uuid and c.claimed_until > ${add(now, 'timestamptz')}`);
  if (wanted.after && !isDecided) where.push(afterPlace(wanted.after, add));
  // First the page, along the index; then what it says.
  const rows = await query<LineRow & { at: string }>(
    db,
    `with page as materialized (
       select c.id from report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
         join accounts a on a.id = $1
       where ${where.join(' and ')} and ${caseSeenBy('c', 'f', 'a')}
       order by ${isDecided ? 'c.decided_at desc' : order} limit ${CASES_PER_PAGE + 1})
     select ${lineColumns}, ${placeAt('c.opened_at')} as at from page join ${lineTables.replace('report_cases c', 'report_cases c on c.id = page.id')}
     order by ${isDecided ? 'c.decided_at desc' : order}`,
    values,
  );
  const shown = rows.slice(0, CASES_PER_PAGE);
  const last = rows.length > CASES_PER_PAGE && !isDecided ? shown.at(-1) : undefined;
  return { rows: shown, older: last ? `${last.harm}_${last.audience}_${last.at}_${last.id}` : null };
}

/** SQL: what comes after a place; its shape was checked. */
function afterPlace(place: string, add: (value: unknown, type: string) => string): string {
  const [harm, audience, at, id] = place.split('_');
  const [h, s] = [add(Number(harm), 'int'), add(Number(audience), 'int')];
  const [t, i] = [add(at, 'timestamptz'), add(id, 'uuid')];
  return `(-c.harm, -c.audience, c.opened_at, c.id) > (-${h}, -${s}, ${t}, ${i})`;
}

/** One case as a line. */
export async function lineOf(db: Database, caseId: string): Promise<LineRow> {
  const [row] = await query<LineRow>(db, `select ${lineColumns} from ${lineTables} where c.id = $1`, [
    caseId,
  ]);
  return row!;
}
