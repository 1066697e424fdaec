import type { Holding } from './holding.js';

/** Requests by law: those about the person as far as they may know, and what they did with others', whose names are not theirs. */
export const disclosureHoldings: Holding[] = [
  {
    part: 'disclosures',
    table: 'disclosures',
    column: 'account_id',
    columns: 'h.kind, h.basis, h.things, h.second_at as "agreedAt"',
    // What was not agreed to passed nothing on; of what a law forbids to tell nothing is told here either.
    joins: `join disclosures told on told.id = h.id and told.state = 'approved' and told.law is null`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'disclosuresRecorded',
    table: 'disclosures',
    column: 'recorded_by',
    columns: 'h.kind, h.basis, h.things, h.reason, h.law, h.state, h.recorded_at as "recordedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'disclosuresApproved',
    table: 'disclosures',
    column: 'first_by',
    columns: 'h.first_words as words, h.first_at as "agreedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'disclosuresApprovedSecond',
    table: 'disclosures',
    column: 'second_by',
    columns: 'h.second_words as words, h.second_at as "agreedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'disclosuresRefused',
    table: 'disclosures',
    column: 'refused_by',
    columns: 'h.refused_words as words, h.refused_at as "refusedAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'disclosureActs',
    table: 'disclosure_events',
    column: 'actor_id',
    columns: 'h.act, h.at',
    key: 'h.id',
    onClose: 'keep',
  },
];
