import type { Holding } from './holding.js';

/** What the person reported, and what they did with cases. What others reported about them names those others: it is not theirs. */
export const reportHoldings: Holding[] = [
  {
    part: 'reportsSent',
    table: 'reports',
    column: 'reporter_id',
    columns: 'c.kind, h.reason, h.details, h.contact, h.at, c.state, c.outcome, c.decided_at as "decidedAt"',
    joins: 'join report_cases c on c.id = h.case_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'caseActs',
    table: 'case_events',
    column: 'actor_id',
    columns: 'h.act, h.words, h.at',
    key: 'h.id',
    onClose: 'keep',
  },
  // What others wrote to be answered names those others.
  {
    part: 'lettersAnswered',
    table: 'letters',
    column: 'answered_by',
    columns: 'h.kind, h.outcome, h.answer, h.answered_at as "answeredAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'guardianFrom',
    table: 'guardians',
    column: 'account_id',
    columns: 'h.named_at as "namedAt", h.ended_at as "endedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'guardians', column: 'named_by', onClose: 'keep' },
  { part: null, table: 'guardians', column: 'ended_by', onClose: 'keep' },
  { part: null, table: 'report_cases', column: 'about_id', onClose: 'keep' },
  { part: null, table: 'report_cases', column: 'claimed_by', onClose: 'keep' },
  { part: null, table: 'report_cases', column: 'decided_by', onClose: 'keep' },
];
