import * as pages from '../../../client/pages/index.js';
import type { RevealDto } from '../../../contract/reveals.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const [asker, decider, author] = data.people;
const unnamed = { id: idOf(960), username: 'anonymous-482135', name: 'Anonymous member 482135' };
const asked: RevealDto = {
  id: idOf(950),
  postNumber: 4,
  path: `/p/${idOf(403)}`,
  author: unnamed,
  networkName: data.managers.name,
  reason: 'A court has asked who wrote this.',
  law: null,
  state: 'asked',
  askedBy: asker!,
  askedAt: '2024-05-07T08:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  canDecide: true,
  canOpen: false,
};
const agreed: RevealDto = {
  ...asked,
  law: 'The Police and Criminal Evidence Act',
  state: 'agreed',
  decidedBy: decider!,
  decidedAt: '2024-05-08T08:00:00.000Z',
  canDecide: false,
  canOpen: true,
};
const post = { id: idOf(403), number: 4 };
const problems = [{ field: 'reason', message: 'A reason needs at least 10 characters.' }];
const anonymous = { ...data.networkRef, anonymity: 'on' as const };
const [first, ...others] = data.posts(4);
const thread = {
  network: anonymous,
  people: [...data.people, unnamed],
  posts: [first!, ...others.map((one, n) => (n === 1 ? { ...one, authorId: unnamed.id } : one))],
};

/** Posting without one's name, and the pages of learning who it was. */
export const revealSamples = {
  reveals: {
    isSignedIn: true,
    page: () => pages.revealsPage({ reveals: [asked, { ...agreed, id: idOf(951) }] }),
  },
  'reveals-none': { isSignedIn: true, page: () => pages.revealsPage({ reveals: [] }) },
  reveal: { isSignedIn: true, page: (shell: pages.ShellProps) => pages.revealPage({ reveal: asked }, shell) },
  'reveal-agreed': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) => pages.revealPage({ reveal: agreed }, shell),
  },
  'reveal-opened': {
    isSignedIn: true,
    page: () => pages.openedRevealPage({ reveal: agreed, person: author! }),
  },
  'reveal-of-held': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) =>
      pages.revealPage({ reveal: { ...asked, postNumber: null, path: null } }, shell),
  },
  'reveal-ask-held': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) => pages.askHeldRevealPage({ holdId: idOf(404) }, shell),
  },
  'reveal-ask': { isSignedIn: true, page: (shell: pages.ShellProps) => pages.askRevealPage({ post }, shell) },
  'reveal-ask-errors': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) =>
      pages.askRevealPage({ post, form: { values: { reason: 'Why' }, problems } }, shell),
  },
  'thread-anonymous-held': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) =>
      pages.threadPage(
        {
          page: data.threadPage(
            { accountId: data.people[0]!.id },
            { ...thread, network: { ...anonymous, anonymity: 'held' } },
          ),
          clientKey: idOf(900),
          isFirstText: true,
        },
        shell,
      ),
  },
  'thread-anonymous': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) =>
      pages.threadPage(
        {
          page: data.threadPage({ accountId: data.people[0]!.id, pseudonyms: [unnamed.id] }, thread),
          clientKey: idOf(900),
        },
        shell,
      ),
  },
};
