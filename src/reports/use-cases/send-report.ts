import { reportSentDto, sendReportInput } from '../../../contract/reports.js';
import { defineUseCase } from '../../kernel/index.js';
import { subjectFacts } from '../facts/subject.facts.js';
import { canReport } from '../policies/report.policy.js';
import { writeReport } from '../queries/write-report.js';
import { newReceipt } from '../receipt.js';
import { tellModerators } from '../tell.js';

/** All visitors together: a flood from many addresses ends here, and signed-in people can still report. */
const visitors = { points: 1_000, seconds: 3_600 };

export const sendReport = defineUseCase({
  name: 'reports.sendReport',
  summary:
    'Report a post, thread, person or network, with or without an account. The receipt is answered once and kept nowhere.',
  input: sendReportInput,
  output: reportSentDto,
  limit: { points: 20, seconds: 3_600 },
  masks: ['details'],
  facts: (ctx, { kind, id }) => subjectFacts(ctx, kind, id),
  policy: (ctx, { thing }) => canReport(ctx.actor, thing),
  async run(ctx, input, facts) {
    if (ctx.actor.kind === 'visitor') await ctx.limits.use('reports.visitors', 'all', visitors);
    const receipt = newReceipt();
    const caseId = await writeReport(ctx, input, facts, receipt);
    await tellModerators(ctx, caseId);
    return { receipt, path: `/reports/${receipt}` };
  },
});
