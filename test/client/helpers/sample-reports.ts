import * as pages from '../../../client/pages/index.js';
import type { OwnReportDto } from '../../../contract/reports.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const { managers, people } = data;
const thread = data.thread(1);
const post = data.posts(12)[6]!;
const at = '2024-05-07T08:00:00.000Z';
const reported = {
  kind: 'post' as const,
  id: post.id,
  called: post.id,
  name: thread.title,
  path: `/p/${post.id}`,
  rules: `${managers.path}/rules`,
  post,
  author: people[1]!.name,
};
const report = (more: Partial<OwnReportDto> = {}): OwnReportDto => ({
  kind: 'post',
  reason: 'offensive',
  sentAt: at,
  standing: 'waiting',
  outcome: null,
  decidedAt: null,
  ...more,
});
const outcomes = ['removed', 'locked', 'handled', 'kept', 'gone'] as const;
const decided = outcomes.map((outcome, n) => ({
  id: idOf(310 + n),
  ...report({ standing: 'decided', outcome, decidedAt: at }),
}));

/** Pages on which people report something and see what became of it. */
export const reportSamples: Record<
  string,
  { isSignedIn?: boolean; page: (shell: pages.ShellProps) => pages.Page }
> = {
  'report-post': { page: (shell) => pages.reportPage({ reported }, shell) },
  'report-with-errors': {
    isSignedIn: true,
    page: (shell) =>
      pages.reportPage(
        {
          reported: {
            kind: 'person',
            id: idOf(1),
            called: 'anna',
            name: people[0]!.name,
            path: '/u/anna',
            rules: '/rules',
          },
          form: { values: {}, problems: [{ field: 'reason', message: 'Choose what is wrong.' }] },
        },
        shell,
      ),
  },
  'report-network': {
    page: (shell) =>
      pages.reportPage(
        {
          reported: {
            kind: 'network',
            id: managers.id,
            called: managers.slug,
            name: managers.name,
            path: managers.path,
            rules: `${managers.path}/rules`,
          },
        },
        shell,
      ),
  },
  'report-thread': {
    page: (shell) =>
      pages.reportPage(
        {
          reported: {
            kind: 'thread',
            id: thread.id,
            called: thread.id,
            name: thread.title,
            path: thread.path,
            rules: `${managers.path}/rules`,
          },
        },
        shell,
      ),
  },
  'report-status': {
    page: (shell) =>
      pages.reportStatusPage(
        { receipt: '7K2M-90QX-4TVB-ZZ31-HH0A', report: report({ standing: 'looking' }) },
        shell,
      ),
  },
  'reports-own': {
    isSignedIn: true,
    page: (shell) => pages.findReportPage({ own: [{ id: idOf(309), ...report() }, ...decided] }, shell),
  },
  'reports-find': {
    page: (shell) =>
      pages.findReportPage(
        {
          own: null,
          form: {
            values: { number: 'x' },
            problems: [{ field: 'number', message: 'There is no report with this number.' }],
          },
        },
        shell,
      ),
  },
  'reports-none': { isSignedIn: true, page: (shell) => pages.findReportPage({ own: [] }, shell) },
};
