import type { HoldKind, HoldReason } from '../../contract/holds.js';
import type { ModerationRole } from '../../contract/moderation.js';
import type { ReportReason } from '../../contract/reports.js';
import { query } from '../database/index.js';
import type { DecisionRecord, DecisionSource } from '../kernel/index.js';
import { FactsChanged } from '../lib/errors.js';
import { networkPath, networkReadableBy } from '../networks/index.js';
import { rankSql } from '../reports/index.js';
import { holdFacts } from './facts/hold.facts.js';
import { release } from './release.js';
import { tellOfHold } from './tell.js';

interface Refused {
  id: string;
  kind: HoldKind;
  state: 'refused' | 'approved';
  why: HoldReason;
  rule: ReportReason;
  words: string;
  at: Date;
  authorId: string;
  decidedBy: string;
  networkId: string;
  forumId: string;
  authorRank: number;
  deciderRank: number;
  network: { name: string; slug: string } | null;
}

// A text that was let through after all keeps the words of its refusal.
const text = `select h.id, h.kind, h.state, h.why, h.rule, h.words, h.decided_at as at, h.author_id as "authorId",
    h.decided_by as "decidedBy", h.network_id as "networkId", f.id as "forumId",
    ${rankSql('f', 'w')} as "authorRank", ${rankSql('f', 'd')} as "deciderRank",
    case when ${networkReadableBy('n', 'w')} then json_build_object('name', n.name, 'slug', n.slug) end as network
  from holds h left join threads t on t.id = h.thread_id join forums f on f.id = coalesce(h.forum_id, t.forum_id)
    join networks n on n.id = h.network_id join accounts w on w.id = h.author_id join accounts d on d.id = h.decided_by
  where h.id = $1 and h.state in ('refused', 'approved') and h.words is not null and h.decided_by <> h.author_id`;

const roles: Record<number, ModerationRole> = { 3: 'site administrator', 2: 'network admin' };

/** Refusals of texts that waited, as appeals take decisions. */
export const holdSource: DecisionSource = {
  async read(ctx, id) {
    const [row] = await query<Refused>(ctx.db, text, [id]);
    return row ? recordOf(row) : null;
  },
  /** The text is shown, as it would have been: in its author's name, with the rights that the author has now. */
  async overturn(ctx, { id }, _words, along) {
    const facts = await holdFacts(ctx, id);
    if (facts?.state !== 'refused') throw new FactsChanged();
    await release(ctx, facts, { from: 'refused', along });
    await tellOfHold(ctx, id, 'holdReleased');
  },
};

function recordOf(row: Refused): DecisionRecord {
  const { id, kind, at, words, rule, network } = row;
  return {
    ...{ id, at, rule, reason: words },
    entry: null,
    title: (say) => say.holds.refusedTitle[kind],
    role: roles[row.deciderRank] ?? 'network moderator',
    found: row.why === 'rule' ? 'automatic' : 'own',
    networkId: row.networkId,
    network: network && { name: network.name, path: networkPath(network.slug) },
    forumId: row.forumId,
    subjectId: row.authorId,
    deciderId: row.decidedBy,
    rank: Math.max(1, row.authorRank, row.deciderRank) as 1 | 2 | 3,
    until: null,
    isInForce: row.state === 'refused',
    isAppealable: true,
    caseId: null,
  };
}
