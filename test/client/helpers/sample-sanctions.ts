import * as pages from '../../../client/pages/index.js';
import type { RecordDto, SanctionDto } from '../../../contract/sanctions.js';
import {
  type DeskSanctionDto,
  networkSteps,
  sanctionActs,
  sanctionStates,
  sanctionSteps,
  siteSteps,
} from '../../../contract/sanctions.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const { managers, people } = data;
const at = '2024-05-07T08:00:00.000Z';
const later = '2024-06-07T08:00:00.000Z';
const network = {
  id: managers.id,
  slug: managers.slug,
  name: managers.name,
  brand: managers.brand,
  personalData: managers.personalData,
  anonymity: managers.anonymity,
  path: managers.path,
};
const nothing = { lift: false, undo: false, answer: false };
const sanction = (n: number, more: Partial<DeskSanctionDto> = {}): DeskSanctionDto => ({
  id: idOf(400 + n),
  number: n,
  network,
  person: people[1]!,
  isSealed: false,
  step: 'pause',
  rule: 'harassment',
  words: 'Three rude answers to one colleague.',
  found: 'report',
  at,
  until: later,
  state: 'inForce',
  endedAt: null,
  endWords: null,
  path: `/sanctions/${idOf(400 + n)}`,
  by: people[2]!,
  agreedBy: null,
  endedBy: null,
  casePath: null,
  can: nothing,
  ...more,
});
const each = sanctionSteps.map((step, n) =>
  sanction(n + 1, { step, state: step === 'note' || step === 'warning' ? 'given' : 'inForce' }),
);
const states = sanctionStates.map((state, n) =>
  sanction(20 + n, { state, until: n % 2 ? null : later, endWords: 'They said sorry.', endedBy: people[3]! }),
);
const strikes = (['post', 'thread', 'case', 'sanction'] as const).map((kind) => ({
  kind,
  at,
  expiresAt: later,
}));
const record: RecordDto = {
  person: people[1]!,
  count: 4,
  strikes,
  sanctions: [sanction(3)],
  proposal: { step: 'suspension', strikes: 4, last: 'pause' },
  steps: [...networkSteps],
  cannot: null,
};
const action = `${managers.path}/sanctions/of/${people[1]!.username}`;

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;
const signedIn = (page: (shell: pages.ShellProps) => pages.Page) => ({ isSignedIn: true, page });
const recordWith = (props: Partial<pages.RecordProps> & { with?: Partial<RecordDto> }) =>
  signedIn((shell) =>
    pages.recordPage(
      { network, action, caseId: undefined, ...props, record: { ...record, ...props.with } },
      shell,
    ),
  );
const one = (more: Partial<DeskSanctionDto>, props: Partial<pages.SanctionProps> = {}) =>
  signedIn((shell) => pages.sanctionPage({ sanction: sanction(9, more), isOwn: false, ...props }, shell));
const own = (sanctions: SanctionDto[], isSuspended = false) =>
  signedIn((shell) =>
    pages.ownStandingPage(
      {
        isSuspended,
        sanctions,
        places: sanctions.length
          ? [
              { network, strikes },
              { network: null, strikes },
            ]
          : [],
      },
      shell,
    ),
  );
const problems = [
  { field: 'step', message: 'Choose what you decide.' },
  { field: 'hours', message: 'Choose how long it lasts.' },
  { field: 'words', message: 'A reason needs at least 3 characters.' },
];

/** What is decided about people, in every state. */
export const sanctionSamples: Samples = {
  'sanctions-network': signedIn(() => pages.sanctionsPage({ network, inForce: each, past: states })),
  'sanctions-none': signedIn(() => pages.sanctionsPage({ network, inForce: [], past: [] })),
  'sanctions-site': signedIn(() =>
    pages.siteSanctionsPage({
      proposed: [sanction(8, { step: 'closing', state: 'proposed', network: null, until: null })],
      inForce: [sanction(9, { network: null, isSealed: true, person: null })],
      log: sanctionActs.map((act, n) => ({
        id: idOf(440 + n),
        at,
        act,
        by: n % 3 ? people[2]! : null,
        isBySite: n === 0,
        words: n % 2 ? 'It goes on.' : null,
        number: n,
        step: 'closing' as const,
        person: n % 2 ? people[1]! : null,
        path: `/sanctions/${idOf(400 + n)}`,
      })),
    }),
  ),
  'record-network': recordWith({ caseId: idOf(337) }),
  'record-empty': recordWith({ with: { count: 0, strikes: [], sanctions: [], proposal: null } }),
  'record-first': recordWith({
    with: { count: 1, strikes: strikes.slice(0, 1), proposal: { step: 'note', strikes: 1, last: null } },
  }),
  'record-author': recordWith({ with: { person: null, strikes: [], sanctions: [] } }),
  'record-site': recordWith({ network: null, action: '/sanctions/of/ada', with: { steps: [...siteSteps] } }),
  'record-above': recordWith({ with: { cannot: 'This person ranks above you here.', proposal: null } }),
  'record-with-errors': recordWith({ form: { values: { step: 'pause' }, problems } }),
  'sanction-fresh': one({ can: { lift: true, undo: true, answer: false }, casePath: `/cases/${idOf(337)}` }),
  'sanction-closing': one({
    step: 'closing',
    state: 'proposed',
    network: null,
    until: null,
    found: 'own',
    can: { lift: false, undo: false, answer: true },
  }),
  'sanction-closed': one({ step: 'closing', network: null, agreedBy: people[3]!, found: 'automatic' }),
  'sanction-over': one({
    state: 'lifted',
    endWords: 'They said sorry.',
    endedBy: people[3]!,
    casePath: null,
  }),
  'sanction-sealed': one({ person: null, isSealed: true }),
  'sanction-with-errors': one(
    { can: { lift: true, undo: false, answer: false } },
    { form: { values: { act: 'lift' }, problems: problems.slice(2) } },
  ),
  'sanction-own': one({ by: null }, { isOwn: true }),
  'sanction-own-site': one({ by: null, network: null, step: 'suspension' }, { isOwn: true }),
  'standing-fine': own([]),
  'standing-paused': own(each),
  'standing-suspended': own([sanction(1, { network: null, step: 'suspension' })], true),
};
