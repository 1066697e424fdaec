import type { Holding } from './holding.js';

/** What was decided about the person, and what they decided about others: whose names are not their own data. */
export const sanctionHoldings: Holding[] = [
  {
    part: 'sanctions',
    table: 'sanctions',
    column: 'account_id',
    columns: `n.name as network, h.number::int, h.step, h.rule, h.words, h.found, h.at, h.until, h.state, h.ended_at as "endedAt",
      h.end_words as "endWords"`,
    // What was only proposed was never decided about them.
    joins: `join sanctions told on told.id = h.id and told.state not in ('proposed', 'declined')
      left join networks n on n.id = h.network_id`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'sanctionsImposed',
    table: 'sanctions',
    column: 'imposed_by',
    columns: 'h.number::int, h.step, h.rule, h.words, h.at',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'sanctionActs',
    table: 'sanction_events',
    column: 'actor_id',
    columns: 'h.act, h.words, h.at',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'sanctions', column: 'agreed_by', onClose: 'keep' },
  { part: null, table: 'sanctions', column: 'ended_by', onClose: 'keep' },
];
