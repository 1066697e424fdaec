import * as pages from '../../../client/pages/index.js';
import { type LetterDto, letterKinds } from '../../../contract/letters.js';
import { people } from './sample-data.js';
import { idOf } from './sample-shell.js';

const at = '2024-05-07T08:00:00.000Z';
const receipt = 'N3ZB-7KQM-V1XA-0C9D-4HTR';
const waiting: LetterDto = {
  ...{ id: idOf(800), path: `/letters/received/${idOf(800)}`, kind: 'illegal', sentAt: at },
  ...{ outcome: null, answer: null, answeredAt: null, answeredBy: null, reason: 'fraud' },
  about: 'https://forum.example/t/0190a0c0-0000-7000-8000-000000000001/a-thread-with-a-long-name#post-2',
  words: 'It sells what may not be sold.\n\nThe address below it is not theirs.',
  ...{ name: 'Vera Visitor', email: 'vera@example.org' },
};
const answered: LetterDto = {
  ...waiting,
  ...{ id: idOf(801), kind: 'complaint', reason: null, about: null, name: null, email: null },
  ...{ outcome: 'acted', answer: 'We called them.', answeredAt: at, answeredBy: people[0]! },
};

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;
const empty = {
  values: {},
  problems: [{ field: 'isTrue', message: 'Say that it is true as far as you know.' }],
};

/** Letters to those who run the site and to the guardians, in every state. */
export const letterSamples: Samples = {
  letters: { isSignedIn: false, page: (shell) => pages.lettersStartPage({}, shell) },
  ...Object.fromEntries(
    letterKinds.map((kind) => [
      `letter-to-write-${kind}`,
      { isSignedIn: false, page: (shell: pages.ShellProps) => pages.writeLetterPage({ kind }, shell) },
    ]),
  ),
  'letter-with-errors': {
    isSignedIn: false,
    page: (shell) => pages.writeLetterPage({ kind: 'copyright', form: empty }, shell),
  },
  'letter-status': {
    isSignedIn: false,
    page: (shell) => pages.letterStatusPage({ receipt, letter: waiting }, shell),
  },
  'letter-status-answered': {
    isSignedIn: false,
    page: (shell) => pages.letterStatusPage({ receipt, letter: answered }, shell),
  },
  'letters-received': {
    isSignedIn: true,
    page: (shell) =>
      pages.letterQueuePage(
        { desk: 'site', show: 'open', letters: [waiting, answered], hasBoth: true },
        shell,
      ),
  },
  'letters-received-none': {
    isSignedIn: true,
    page: (shell) =>
      pages.letterQueuePage({ desk: 'guardians', show: 'answered', letters: [], hasBoth: false }, shell),
  },
  'letter-received': { isSignedIn: true, page: (shell) => pages.letterPage({ letter: waiting }, shell) },
  'letter-answered': { isSignedIn: true, page: (shell) => pages.letterPage({ letter: answered }, shell) },
  guardians: {
    isSignedIn: true,
    page: (shell) =>
      pages.guardiansPage(
        {
          guardians: [
            { id: idOf(810), person: people[0]!, namedAt: at },
            { id: idOf(811), person: null, namedAt: at },
          ],
          form: {
            values: { username: 'x' },
            problems: [{ field: 'username', message: 'Nobody has this user name.' }],
          },
        },
        shell,
      ),
  },
};
