import * as pages from '../../../client/pages/index.js';
import type { AppealLineDto, DecisionDto, OwnAppealDto } from '../../../contract/appeals.js';
import { entry, managers, people } from './sample-data.js';
import { idOf } from './sample-shell.js';

const at = '2024-05-07T08:00:00.000Z';
const later = '2024-07-06T08:00:00.000Z';
const decision: DecisionDto = {
  id: idOf(501),
  at,
  entry: entry(1),
  title: null,
  reason: entry(1).reason,
  rule: 'patient',
  role: 'network moderator',
  found: 'report',
  network: { name: managers.name, path: managers.path },
  until: null,
  isInForce: true,
  appealUntil: later,
  appeal: null,
};
const own: OwnAppealDto = {
  id: idOf(520),
  reference: '40FA-A979-6810',
  words: 'The person I name agreed to it.\n\nI can show you the letter.',
  madeAt: at,
  dueAt: later,
  level: 'moderators',
  outcome: null,
  decidedAt: null,
  decidedRole: null,
  answer: null,
};
const answered: OwnAppealDto = {
  ...own,
  outcome: 'overturned',
  decidedAt: later,
  decidedRole: 'network admin',
  answer: 'You are right. We did not see the letter.',
};
const line: AppealLineDto = {
  ...own,
  appellant: people[1]!,
  isSealed: false,
  decision,
  isOverdue: false,
  path: `/appeals/${own.id}`,
  casePath: `/cases/${idOf(331)}`,
};

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;
const decisionWith = (more: Partial<DecisionDto>, form?: pages.FormState) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.decisionPage({ decision: { ...decision, ...more }, form }, shell),
});
const appealWith = (more: Partial<AppealLineDto>, withheld: string | null, form?: pages.FormState) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) =>
    pages.appealPage({ appeal: { ...line, ...more, withheld }, form }, shell),
});
const missing = (...fields: string[]) => ({
  values: {},
  problems: fields.map((field) => ({
    field,
    message: field === 'outcome' ? 'Choose what you decide.' : 'Write something here.',
  })),
});

/** Statements of reasons, appeals and taking back, in every state. */
export const appealSamples: Samples = {
  decision: decisionWith({}),
  'decision-with-errors': decisionWith({}, missing('words')),
  'decision-over': decisionWith({ isInForce: false, appealUntil: null, rule: null, found: 'own' }),
  'decision-of-the-site': decisionWith({
    entry: null,
    title: 'You may not post for a week.',
    network: null,
    until: later,
    found: 'automatic',
    reason: '',
  }),
  'decision-appealed': decisionWith({ appealUntil: null, appeal: own }),
  'decision-answered': decisionWith({ isInForce: false, appealUntil: null, appeal: answered }),
  appeals: {
    isSignedIn: true,
    page: (shell) =>
      pages.appealsPage(
        { appeals: [line, { ...line, id: idOf(521), appellant: null, isOverdue: true }] },
        shell,
      ),
  },
  'appeals-none': { isSignedIn: true, page: (shell) => pages.appealsPage({ appeals: [] }, shell) },
  appeal: appealWith({}, 'What Ada wrote.'),
  'appeal-late': appealWith({ isOverdue: true, level: 'site', casePath: null }, null),
  'appeal-answered': appealWith(answered, null),
  'appeal-sealed': appealWith({ appellant: null, isSealed: true, casePath: null }, null),
  'appeal-with-errors': appealWith({}, null, missing('outcome', 'words')),
  undo: {
    isSignedIn: true,
    page: (shell) =>
      pages.undoPage(
        { acts: [1, 2].map((n) => ({ id: idOf(500 + n), entry: entry(n, { postNumber: n }), until: at })) },
        shell,
      ),
  },
  'undo-none': {
    isSignedIn: true,
    page: (shell) =>
      pages.undoPage(
        { acts: [], form: { values: {}, message: 'This is more than ten minutes ago.' } },
        shell,
      ),
  },
};
