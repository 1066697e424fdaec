import * as pages from '../../../client/pages/index.js';
import type { CaseDto, CaseLineDto } from '../../../contract/cases.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const { managers, people, forum } = data;
const thread = data.thread(1);
const posts = data.posts(12);
const at = '2024-05-07T08:00:00.000Z';
const network = {
  id: managers.id,
  slug: managers.slug,
  name: managers.name,
  brand: managers.brand,
  personalData: managers.personalData,
  anonymity: managers.anonymity,
  path: managers.path,
};
const line = (n: number, more: Partial<CaseLineDto> = {}): CaseLineDto => ({
  id: idOf(330 + n),
  kind: 'post',
  title: thread.title,
  postNumber: n,
  author: people[1]!,
  forum: forum.name,
  network: managers.name,
  level: 'forum',
  state: 'new',
  harm: 4,
  audience: 3,
  reports: 3,
  reasons: ['patient', 'unhelpful'],
  openedAt: at,
  claim: null,
  decision: null,
  path: `/cases/${idOf(330 + n)}`,
  ...more,
});
const claim = (isMine: boolean) => ({ by: people[2]!, until: at, isMine });
const cases = [
  line(1),
  line(2, { kind: 'thread', harm: 3, state: 'claimed', claim: claim(false), level: 'network', reports: 1 }),
  line(3, { state: 'claimed', claim: claim(true), harm: 2, audience: 2 }),
  line(4, {
    kind: 'person',
    title: people[1]!.name,
    forum: null,
    network: null,
    level: 'site',
    harm: 1,
    audience: 3,
  }),
  line(5, {
    kind: 'network',
    title: managers.name,
    author: null,
    forum: null,
    level: 'site',
    harm: 1,
    audience: 1,
  }),
];
const decided = (['removed', 'locked', 'handled', 'kept', 'gone'] as const).map((outcome, n) =>
  line(6 + n, { state: 'decided', decision: { outcome, by: n ? people[0]! : null, at } }),
);
const acts = [
  'tried',
  'hidden',
  'settled',
  'appealed',
  'undone',
  'decided',
  'noted',
  'raised',
  'handed',
  'released',
  'claimed',
] as const;
const item = (more: Partial<CaseDto> = {}): CaseDto => ({
  ...line(7),
  postId: posts[6]!.id,
  threadId: thread.id,
  subjectPath: `/p/${posts[6]!.id}`,
  networkSlug: managers.slug,
  undoUntil: null,
  appealPath: null,
  all: [
    {
      id: idOf(341),
      at,
      reason: 'patient',
      details: 'The name is in the second line.',
      contact: 'Ring me',
      isSignedIn: true,
      isAutomatic: false,
      reporter: people[3]!,
    },
    {
      id: idOf(342),
      at,
      reason: 'unhelpful',
      details: '',
      contact: null,
      isSignedIn: true,
      isAutomatic: false,
      reporter: null,
    },
    {
      id: idOf(343),
      at,
      reason: 'copyright',
      details: '',
      contact: null,
      isSignedIn: false,
      isAutomatic: false,
      reporter: null,
    },
    {
      id: idOf(344),
      at,
      reason: 'commercial',
      details: 'Advertising',
      contact: null,
      isSignedIn: false,
      isAutomatic: true,
      reporter: null,
    },
  ],
  events: acts.map((act, n) => ({
    id: idOf(350 + n),
    at,
    act,
    by: n ? people[2]! : null,
    to: act === 'handed' ? people[0]! : null,
    words: act === 'noted' ? 'Seen before in May.' : null,
  })),
  record: { decisions: 2, upheld: 1 },
  rule: null,
  words: null,
  cannotWork: null,
  canRaise: true,
  canHide: true,
  hidden: null,
  ...more,
});
const place = {
  network,
  forum: { name: forum.name, path: forum.path },
  history: {
    post: posts[6]!,
    thread,
    revisions: [
      { version: 2, html: '<p>Said better.</p>', writtenAt: at, writtenBy: people[1]! },
      { version: 1, html: '<p>Said badly.</p>', writtenAt: at, writtenBy: people[1]! },
    ],
    since: undefined,
  },
  around: [posts[5]!, { ...posts[7]!, state: 'removed' as const, html: undefined }],
  people,
  queuePath: `${managers.path}/cases`,
};
const queue = {
  network,
  forum: null,
  path: `${managers.path}/cases`,
  show: 'open' as const,
  reason: undefined,
};

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;

const caseWith = (more: Partial<CaseDto>, props: Partial<pages.CaseProps> = {}) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.casePage({ ...place, item: item(more), ...props }, shell),
});
const queueWith = (props: Partial<pages.QueueProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.queuePage({ ...queue, cases, older: null, ...props }, shell),
});

/** The moderators' queue and one case, in every state. */
export const caseSamples: Samples = {
  'cases-network': queueWith({ older: `4_3_2024-05-07T08:00:00.000000Z_${idOf(331)}` }),
  'cases-none': queueWith({ cases: [] }),
  'cases-decided': queueWith({ cases: decided, show: 'decided' }),
  'cases-forum': queueWith({
    forum: { id: forum.id, name: forum.name, path: forum.path },
    reason: 'patient',
  }),
  'cases-site': queueWith({ network: null, path: '/cases' }),
  'cases-after': queueWith({
    result: { done: 1, not: [{ title: thread.title, message: 'Sam is working on this case.' }] },
  }),
  'cases-all-done': queueWith({ result: { done: 2, not: [] } }),
  'cases-with-errors': queueWith({
    form: { values: {}, problems: [{ field: 'words', message: 'A reason needs at least 3 characters.' }] },
  }),
  case: caseWith({}),
  'case-mine': caseWith({ state: 'claimed', claim: claim(true), level: 'network' }),
  'case-taken': caseWith({ state: 'claimed', claim: claim(false) }),
  'case-hidden': caseWith(
    { state: 'claimed', claim: claim(true), canHide: false, hidden: { html: '<p>Said badly.</p>' } },
    { history: null },
  ),
  'case-hiding-with-errors': caseWith(
    {},
    {
      form: {
        values: { act: 'hide', rule: 'patient', words: 'x' },
        problems: [{ field: 'words', message: 'A reason needs at least 3 characters.' }],
      },
    },
  ),
  'case-not-mine': caseWith({
    canHide: false,
    cannotWork: 'The people who run this site decide this case.',
    canRaise: false,
    level: 'site',
  }),
  'case-decided': caseWith(
    {
      state: 'decided',
      decision: { outcome: 'removed', by: people[0]!, at },
      canRaise: false,
      canHide: false,
      record: { decisions: 0, upheld: 0 },
      events: [],
    },
    { history: null },
  ),
  'case-appealed': caseWith({
    state: 'appealed',
    decision: { outcome: 'removed', by: people[0]!, at },
    undoUntil: at,
    appealPath: `/appeals/${idOf(520)}`,
    canRaise: false,
    canHide: false,
  }),
  'case-person': caseWith(
    {
      kind: 'person',
      title: people[1]!.name,
      postId: null,
      threadId: null,
      record: null,
      canHide: false,
      subjectPath: '/u/x',
    },
    { network: null, forum: null, history: null, around: [], queuePath: '/cases' },
  ),
  'case-with-errors': caseWith(
    {},
    {
      form: {
        values: { act: 'decide', words: 'x' },
        problems: [
          { field: 'outcome', message: 'Choose what you decide.' },
          { field: 'words', message: 'A reason needs at least 3 characters.' },
        ],
      },
    },
  ),
};
