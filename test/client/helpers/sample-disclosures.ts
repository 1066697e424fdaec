import * as pages from '../../../client/pages/index.js';
import type { DisclosureDto } from '../../../contract/disclosures.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const [recorder, first, second] = data.people;
const subject = { id: idOf(981), username: 'zoecanary', name: 'Zoë Canary' };
const said = (by: typeof recorder, words: string) => ({ by: by!, at: '2024-05-08T08:00:00.000Z', words });
const asked: DisclosureDto = {
  id: idOf(970),
  subject,
  kind: 'court',
  state: 'asked',
  isOver: false,
  recordedBy: recorder!,
  recordedAt: '2024-05-07T08:00:00.000Z',
  claimant: 'The County Court at Leeds',
  reference: 'L 12/24',
  basis: 'Part 31.17 of the Civil Procedure Rules',
  things: ['name', 'email'],
  reason: 'The order is signed, and names this account.',
  law: null,
  approvals: [],
  refusal: null,
  openUntil: null,
  events: [{ act: 'asked', by: recorder!, at: '2024-05-07T08:00:00.000Z' }],
  canDecide: true,
  canOpen: false,
};
const approved: DisclosureDto = {
  ...asked,
  state: 'approved',
  law: 'The Investigatory Powers Act',
  approvals: [
    said(first, 'I have seen the order.'),
    { ...said(second, 'So have I.'), at: '2024-05-09T08:00:00.000Z' },
  ],
  openUntil: '2024-05-23T08:00:00.000Z',
  events: [
    ...asked.events,
    { act: 'approved', by: first!, at: '2024-05-08T08:00:00.000Z' },
    { act: 'approved', by: second!, at: '2024-05-09T08:00:00.000Z' },
    { act: 'opened', by: null, at: '2024-05-10T08:00:00.000Z' },
  ],
  canDecide: false,
  canOpen: true,
};
const turnedDown: DisclosureDto = {
  ...asked,
  subject: null,
  reference: null,
  state: 'refused',
  refusal: said(first, 'Nobody has signed it.'),
  canDecide: false,
};
const answer = {
  name: { username: subject.username, name: subject.name },
  email: { address: 'zoe@canary.example', isConfirmed: true },
  times: { createdAt: '2023-01-02T03:04:05.000Z', lastSeenAt: null },
};
const list = { older: null, hasEnoughPeople: true, isFirst: true };
const problems = [
  { field: 'kind', message: 'Choose who asks.' },
  { field: 'things', message: 'Choose what is asked for.' },
];
type Shell = pages.ShellProps;
const page = (of: (shell: Shell) => pages.Page) => ({ isSignedIn: true, page: of });

/** Requests by law for what is known of an account. */
export const disclosureSamples = {
  disclosures: page(() =>
    pages.disclosuresPage({
      ...list,
      disclosures: [asked, { ...approved, id: idOf(971) }, { ...approved, id: idOf(972), isOver: true }],
      older: '0_2024-05-07T08:00:00.000000Z_01a208c8-7583-76d5-b79b-f67f8cfbb48b',
    }),
  ),
  'disclosures-later': page(() =>
    pages.disclosuresPage({ ...list, disclosures: [turnedDown], isFirst: false }),
  ),
  'disclosures-none': page(() => pages.disclosuresPage({ ...list, disclosures: [], hasEnoughPeople: false })),
  disclosure: page((shell) => pages.disclosurePage({ disclosure: asked }, shell)),
  'disclosure-errors': page((shell) =>
    pages.disclosurePage(
      {
        disclosure: asked,
        form: { values: { words: 'No' }, problems: [{ field: 'words', message: 'Too short.' }] },
      },
      shell,
    ),
  ),
  'disclosure-approved': page((shell) => pages.disclosurePage({ disclosure: approved }, shell)),
  'disclosure-refused': page((shell) => pages.disclosurePage({ disclosure: turnedDown }, shell)),
  'disclosure-opened': page(() => pages.openedDisclosurePage({ disclosure: approved, answer })),
  'disclosure-opened-empty': page(() => pages.openedDisclosurePage({ disclosure: turnedDown, answer: null })),
  'disclosure-record': page((shell) =>
    pages.recordDisclosurePage({ hasEnoughPeople: true, username: subject.username }, shell),
  ),
  'disclosure-record-errors': page((shell) =>
    pages.recordDisclosurePage(
      { hasEnoughPeople: true, form: { values: { claimant: 'A court', 'thing-name': 'true' }, problems } },
      shell,
    ),
  ),
  'disclosure-record-too-few': page((shell) => pages.recordDisclosurePage({ hasEnoughPeople: false }, shell)),
  'disclosure-own': page(() =>
    pages.ownDisclosurePage({
      ...{ id: idOf(970), kind: 'rightsHolder', basis: 'Section 35 of the Act', things: ['name'] },
      approvedAt: '2024-05-09T08:00:00.000Z',
    }),
  ),
};
