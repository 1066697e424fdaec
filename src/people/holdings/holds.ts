import type { Holding } from './holding.js';

/** What the person wrote that waits for moderators or was refused, and what they decided about the texts of others. */
export const holdHoldings: Holding[] = [
  {
    part: 'textsThatWait',
    table: 'holds',
    column: 'author_id',
    columns: `n.name as network, h.kind, h.title, h.language, h.source as text, h.why, h.state, h.held_at as "heldAt",
      h.decided_at as "decidedAt", h.rule, h.words`,
    joins: `join networks n on n.id = h.network_id and h.state <> 'approved'`,
    key: 'h.id',
    isAlsoUnnamed: true,
    onClose: 'delete',
  },
  { part: null, table: 'holds', column: 'decided_by', onClose: 'keep' },
  {
    part: 'networksThatTrustYou',
    table: 'trusted_writers',
    column: 'account_id',
    columns: 'n.name as network, h.at',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.network_id',
    onClose: 'delete',
  },
  { part: null, table: 'trusted_writers', column: 'trusted_by', onClose: 'keep' },
  { part: null, table: 'word_rules', column: 'changed_by', onClose: 'keep' },
  {
    part: 'changesOfWordRules',
    table: 'word_rule_events',
    column: 'actor_id',
    columns: `h.act, h.details ->> 'reason' as reason, h.at`,
    key: 'h.id',
    onClose: 'keep',
  },
];
