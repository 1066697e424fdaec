import type { Holding } from './holding.js';

/** What the person was told of moderation, and the appeals that they made or answered. */
export const fairnessHoldings: Holding[] = [
  {
    part: 'fairnessNotices',
    table: 'fairness_notices',
    column: 'account_id',
    columns: 'n.name as network, h.kind, h.happened_at as "happenedAt", h.read_at as "readAt"',
    joins: 'left join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'delete',
  },
  {
    part: 'appeals',
    table: 'appeals',
    column: 'account_id',
    columns: 'h.words, h.made_at as "madeAt", h.outcome, h.answer, h.decided_at as "decidedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'appealsAnswered',
    table: 'appeals',
    column: 'decided_by',
    columns: 'h.outcome, h.answer, h.decided_at as "decidedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'appeals', column: 'decided_against', onClose: 'keep' },
];
