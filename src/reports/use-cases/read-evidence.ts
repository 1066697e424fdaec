import { createHash } from 'node:crypto';
import { caseIdInput, evidenceDto } from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { caseFacts } from '../facts/case.facts.js';
import { canSeeCase, canSeeReporters } from '../policies/case.policy.js';
import { presentEvent, presentReport } from '../presenters/case.presenter.js';
import { eventsOf, reportsOf } from '../queries/case-parts.js';

/** Versions of a post that is shown, or hidden until it is decided: what nobody may read any more is in no package. */
const versions = `select v.version, v.source, v.at from (
    select o.id as post_id, o.version, coalesce(b.source, o.source) as source, coalesce(o.edited_at, o.created_at) as at
    from posts o left join withheld_bodies b on b.post_id = o.id and o.is_under_review
    union all select post_id, version, source, written_at from post_revisions) v
  join posts p on p.id = v.post_id and (p.state = 'visible' or p.is_under_review) where v.post_id = $1 order by v.version`;

/**
 * What a case rests on, as one file. Each part has the SHA-256 of its JSON as it stands in the file, so that it can be shown
 * later that nothing was changed.
 */
export const readEvidence = defineUseCase({
  name: 'reports.readEvidence',
  summary:
    'Save what a case rests on: the post and its versions, the reports, what was done. Each part with a hash.',
  input: caseIdInput,
  output: evidenceDto,
  limit: { points: 30, seconds: 60 },
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canSeeCase(ctx.actor, facts),
  async run(ctx, { caseId }, facts) {
    const mayKnow = canSeeReporters(ctx.actor, facts).allowed;
    const [reports, events, texts] = await Promise.all([
      reportsOf(ctx.db, caseId),
      eventsOf(ctx.db, caseId),
      facts.postId
        ? query<{ version: number; source: string; at: Date }>(ctx.db, versions, [facts.postId])
        : [],
    ]);
    const { kind, subjectId, level, author, openedAt, outcome, rule, words, decidedAt, decider } = facts;
    const parts = {
      case: {
        id: caseId,
        kind,
        subjectId,
        level,
        author,
        openedAt,
        outcome,
        rule,
        words,
        decidedAt,
        decider,
      },
      versions: texts,
      reports: reports.map((row) => presentReport(row, mayKnow)),
      log: events.map(presentEvent),
    };
    const plain = JSON.parse(JSON.stringify(parts)) as typeof parts;
    const hashes = Object.fromEntries(Object.entries(plain).map(([name, part]) => [name, hashOf(part)]));
    return {
      madeAt: ctx.clock.now().toISOString(),
      algorithm: 'SHA-256 of the part as JSON',
      hashes,
      parts: plain,
    };
  },
});

const hashOf = (part: unknown): string => createHash('sha256').update(JSON.stringify(part)).digest('hex');
