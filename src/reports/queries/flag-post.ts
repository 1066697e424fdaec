import { randomBytes } from 'node:crypto';
import { harmOf, type ReportReason } from '../../../contract/reports.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { hashReceipt } from '../receipt.js';
import { firstLevel } from './level-sql.js';

const shown = `select p.id as post_id, p.author_id, t.id as thread_id, f.id as forum_id, f.network_id,
    case f.access when 'public' then 3 when 'members' then 2 else 1 end as audience
  from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
  where p.id = $2 and p.state = 'visible' and f.access <> 'closed'`;

// The same rule reports a post once while its case is open: an edit that leaves the word in is no news.
const text = `
  with seen as (${shown} and not exists (
    select from report_cases c join reports r on r.case_id = c.id and r.word_rule_id = $3
    where c.kind = 'post' and c.subject_id = $2 and (c.state = 'open' or c.outcome = 'kept'))
  ), joined as (
    insert into report_cases as c (id, kind, subject_id, network_id, thread_id, post_id, about_id, level, state, harm, audience,
      reports, opened_at, last_at)
    select $1, 'post', post_id, network_id, thread_id, post_id, author_id, ${firstLevel('seen.forum_id', 'seen.author_id')}, 'open', $4::int,
      audience, 1, $5, $5 from seen
    on conflict (kind, subject_id) where state = 'open' do update
      set reports = c.reports + 1, harm = greatest(c.harm, excluded.harm), audience = excluded.audience, last_at = excluded.last_at
    returning c.id)
  insert into reports (id, case_id, at, reason, details, contact, reporter_id, word_rule_id, receipt_hash)
  select $6, joined.id, $5, $7, $8, null, null, $3, $9 from joined
  returning case_id as "caseId"`;

/** What a rule found in a post, as its case says it: the rule's reason, never what it looks for. */
interface Flag {
  id: string;
  about: ReportReason;
  reason: string;
}

/** Opens the case of a post by a rule, or joins it. @returns the case; null: it is gone, or this rule is known there */
export async function flagPost(
  { ids, clock }: Pick<Services, 'ids' | 'clock'>,
  query: TransactionQuery,
  postId: string,
  { id, about, reason }: Flag,
): Promise<string | null> {
  const [row] = await query<{ caseId: string }>(text, [
    ids.next(),
    postId,
    id,
    harmOf[about],
    clock.now(),
    ids.next(),
    about,
    reason,
    // Nobody holds a receipt for it.
    hashReceipt(randomBytes(32).toString('hex')),
  ]);
  return row?.caseId ?? null;
}
