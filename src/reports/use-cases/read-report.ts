import { noInput } from '../../../contract/networks.js';
import { ownReportDto, ownReportsDto, readReportInput } from '../../../contract/reports.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { presentOwnReport } from '../presenters/report.presenter.js';
import { ownReports, reportByReceipt } from '../queries/own-reports.js';
import { hashReceipt, readReceipt } from '../receipt.js';

/** Whoever has the receipt sent the report: nothing else is asked, and nothing is told of what was reported. */
export const readReport = defineUseCase({
  name: 'reports.readReport',
  summary: 'Read how a report stands, by its receipt.',
  input: readReportInput,
  output: ownReportDto,
  limit: { points: 60, seconds: 60 },
  async facts(ctx, input) {
    const receipt = readReceipt(input.receipt);
    return receipt === null ? null : reportByReceipt(ctx.db, hashReceipt(receipt));
  },
  policy: () => allowed,
  run: async (ctx, _input, report) => presentOwnReport(report, ctx.clock.now()),
});

export const listOwnReports = defineUseCase({
  name: 'reports.listOwnReports',
  summary: 'The reports that you sent while signed in, and how they stand. The newest first.',
  input: noInput,
  output: ownReportsDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx) {
    const rows = await ownReports(ctx.db, accountIdOf(ctx.actor)!);
    return { reports: rows.map((row) => ({ id: row.id, ...presentOwnReport(row, ctx.clock.now()) })) };
  },
});
