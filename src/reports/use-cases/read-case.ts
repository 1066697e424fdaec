import { caseDto, caseIdInput } from '../../../contract/cases.js';
import { said } from '../../../text/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { type CaseFacts, caseFacts } from '../facts/case.facts.js';
import { canSeeCase, canSeeReporters, canWorkCase } from '../policies/case.policy.js';
import { undoUntil } from '../policies/undo.policy.js';
import { presentCase, presentEvent, presentReport } from '../presenters/case.presenter.js';
import { eventsOf, hiddenText, recordOf, reportsOf } from '../queries/case-parts.js';
import { lineOf } from '../queries/queue.js';
import { above } from './raise-case.js';

export const readCase = defineUseCase({
  name: 'reports.readCase',
  summary:
    'Read a case: the reports, what was done with it, and how often its author was decided about here.',
  input: caseIdInput,
  output: caseDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canSeeCase(ctx.actor, facts),
  async run(ctx, { caseId }, facts) {
    const { networkId, aboutId, thread, level, state } = facts;
    const [line, reports, events, record, hidden] = await Promise.all([
      lineOf(ctx.db, caseId),
      reportsOf(ctx.db, caseId),
      eventsOf(ctx.db, caseId),
      networkId && aboutId ? recordOf(ctx.db, networkId, aboutId) : null,
      facts.post?.post.isUnderReview && state === 'open' ? hiddenText(ctx.db, facts.post.post.id) : null,
    ]);
    const work = canWorkCase(ctx.actor, facts);
    const mayKnow = canSeeReporters(ctx.actor, facts).allowed;
    const parts = {
      all: reports.map((row) => presentReport(row, mayKnow)),
      events: events.map(presentEvent),
      record,
      hidden: hidden && { html: hidden.html, language: hidden.language },
      cannotWork: work.allowed || work.hidden ? null : said(work.message, ctx.language),
      canRaise: work.allowed && state === 'open' && above[level] !== null,
      canHide: work.allowed && state === 'open' && facts.post?.post.state === 'visible',
      undoUntil: undoableUntil(ctx, facts),
      appealPath:
        facts.appealId && facts.decidedBy !== accountIdOf(ctx.actor) ? `/appeals/${facts.appealId}` : null,
      networkSlug: thread?.network.slug ?? line.networkSlug,
    };
    return presentCase(line, parts, accountIdOf(ctx.actor)!, ctx.clock.now());
  },
});

/** A case that the reader decided just now can be opened again. */
function undoableUntil(ctx: Ctx, { state, decidedBy, decidedAt, outcome }: CaseFacts): string | null {
  if (state !== 'decided' || !decidedAt || outcome === 'gone' || decidedBy !== accountIdOf(ctx.actor))
    return null;
  const until = undoUntil(decidedAt);
  return ctx.clock.now() > until ? null : until.toISOString();
}
