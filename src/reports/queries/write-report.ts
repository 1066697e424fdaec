import { harmOf, type SendReportInput } from '../../../contract/reports.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import type { SubjectFacts } from '../facts/subject.facts.js';
import { hashReceipt } from '../receipt.js';
import { firstLevel } from './level-sql.js';

const audience = { public: 3, members: 2, invited: 1 } as const;
/** Of Postgres: a unique index has it already. */
const TAKEN = '23505';

// One statement: the case, opened or joined, and the report in it. Its lock is the case's row and nothing else.
const text = `
  with joined as (
    insert into report_cases as c (id, kind, subject_id, network_id, thread_id, post_id, about_id, level, state, harm, audience,
      reports, opened_at, last_at)
    values ($1, $2, $3, $4::uuid, $5::uuid, $6::uuid, $7::uuid, ${firstLevel('$8::uuid', '$7::uuid')}, 'open', $9, $10, 1, $11, $11)
    on conflict (kind, subject_id) where state = 'open' do update
      set reports = c.reports + 1, harm = greatest(c.harm, excluded.harm), audience = excluded.audience, last_at = excluded.last_at
    returning c.id)
  insert into reports (id, case_id, at, reason, details, contact, reporter_id, receipt_hash)
  select $12, joined.id, $11, $13, $14, $15, $16::uuid, $17 from joined
  returning case_id as "caseId"`;

/** @returns the case that the report is in @throws AppError conflict where this account has reported it already */
export async function writeReport(
  ctx: Ctx,
  input: SendReportInput,
  facts: SubjectFacts,
  receipt: string,
): Promise<string> {
  const { kind, id, reason, details, contact } = input;
  const values = [
    ctx.ids.next(),
    kind,
    id,
    facts.networkId,
    facts.threadId,
    facts.postId,
    facts.aboutId,
    facts.forumId,
    harmOf[reason],
    audience[facts.access],
    ctx.clock.now(),
    ctx.ids.next(),
    reason,
    details,
    contact || null,
    accountIdOf(ctx.actor),
    hashReceipt(receipt),
  ];
  try {
    const [row] = await query<{ caseId: string }>(ctx.db, text, values);
    return row!.caseId;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== TAKEN || constraint !== 'reports_once') throw error;
    throw new AppError('conflict', (words) => words.reports.already, { reason: 'already_reported' });
  }
}
