import type { ReportReason } from '../../contract/reports.js';
import { query } from '../database/index.js';
import type { Ctx, DecisionRecord, DecisionSource } from '../kernel/index.js';
import { FactsChanged } from '../lib/errors.js';
import { type ActRow, actById, presentAct, takeBack } from '../moderation/index.js';
import { networkPath, networkReadableBy } from '../networks/index.js';
import { rankSql } from '../reports/index.js';

/** What takes something from somebody. Pinning, putting back and unlocking give. */
const taking = new Set<string>([
  'post.removed',
  'post.hidden',
  'post.edited',
  'post.purged',
  'thread.locked',
  'thread.renamed',
  'thread.moved',
]);
/** Undoing what gave takes it again; undoing what took brings back what was the author's. */
const takingAgain = new Set<string>(['post.removed', 'post.hidden', 'thread.locked']);
const ranks = {
  'forum moderator': 1,
  'network moderator': 1,
  'network admin': 2,
  'site administrator': 3,
} as const;

interface Around {
  caseId: string | null;
  found: DecisionRecord['found'];
  authorRank: 0 | 1 | 2 | 3;
  network: { name: string; slug: string } | null;
}

const around = `select case when l.action <> 'post.hidden' then c.id end as "caseId", case when l.payload ->> 'found' = 'automatic' then 'automatic' when c.id is not null and not exists (
        select from reports r where r.case_id = c.id and r.word_rule_id is null) then 'automatic' when c.id is not null then 'report'
      else 'own' end as found, ${rankSql('f', 'w')} as "authorRank",
    case when ${networkReadableBy('n', 'w')} then json_build_object('name', n.name, 'slug', n.slug) end as network
  from moderation_log l join threads t on t.id = l.thread_id join forums f on f.id = t.forum_id join networks n on n.id = l.network_id
    join accounts w on w.id = l.subject_id left join report_cases c on c.entry_id = l.id
      or l.action = 'post.hidden' and c.id = (l.payload ->> 'case')::uuid
  where l.id = $1`;

/** Decisions of moderators about posts and threads: lines of the moderation log. */
export const actSource: DecisionSource = {
  async read(ctx, id) {
    const act = await actById(ctx, id);
    return act && recordOf(ctx, act);
  },
  async overturn(ctx, { id }, words, along) {
    const act = await actById(ctx, id);
    if (!act) throw new FactsChanged();
    await takeBack(ctx, act, words, 'appeal', along);
  },
};

const takes = ({ action, takesBack }: ActRow): boolean =>
  takesBack === null ? taking.has(action) : takesBack === 'undo' && takingAgain.has(action);

async function recordOf(ctx: Ctx, act: ActRow): Promise<DecisionRecord> {
  const [row] = await query<Around>(ctx.db, around, [act.id]);
  const { caseId, found, authorRank, network } = row!;
  const wasPurge = act.action === 'post.purged';
  return {
    id: act.id,
    at: act.at,
    entry: presentAct(act),
    title: null,
    reason: act.reason,
    rule: act.rule as ReportReason | null,
    role: act.actorRole,
    found,
    networkId: act.networkId,
    network: network && { name: network.name, path: networkPath(network.slug) },
    forumId: act.forumId,
    subjectId: act.subjectId,
    deciderId: act.actorId,
    rank: Math.max(authorRank, ranks[act.actorRole]) as 1 | 2 | 3,
    until: null,
    isInForce: act.isInForce || wasPurge,
    isFinal: wasPurge || act.isPurged || undefined,
    isAppealable: takes(act) && act.actorId !== act.subjectId,
    caseId,
  };
}
