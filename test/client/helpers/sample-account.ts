import * as pages from '../../../client/pages/index.js';
import { idOf } from './sample-shell.js';

const profile = {
  id: idOf(1),
  username: 'anna-marsh',
  name: 'Anna Marsh',
  interests: ['Night work', 'Rotas'],
  about: 'I plan shifts.\n\nAnd I sleep well.',
  jobTitle: 'Practice manager',
  organisation: null,
};
const at = '2026-03-01T08:00:00.000Z';
const session = {
  id: 'a'.repeat(64),
  browser: 'Firefox',
  system: 'Windows',
  startedAt: at,
  lastSeenAt: at,
  endsAt: at,
  isCurrent: true,
  isRemembered: false,
};
const token = { id: 'b'.repeat(64), label: 'Backup', createdAt: at, lastUsedAt: null, expiresAt: at };
const wrong = (field: string) => ({ problems: [{ field, message: 'Check this and try again.' }] });
const contribution = {
  postId: idOf(7),
  number: 3,
  path: `/p/${idOf(7)}`,
  at,
  excerpt: 'We draw lots.',
  thread: { title: 'Summer leave', path: '/t/summer-leave' },
  forum: 'Staffing',
  network: 'Practice managers',
};
const shownTo = { interests: 'public', about: 'members', jobTitle: 'networks', organisation: 'me' } as const;
const nobody = { onlyAdminOf: [], isOnlySiteAdmin: false };

type Sample = { page: (shell: pages.ShellProps) => pages.Page; isSignedIn?: boolean };

function signedIn<P>(page: (props: P, shell: pages.ShellProps) => pages.Page, props: P): Sample {
  return { isSignedIn: true, page: (shell) => page(props, shell) };
}

/** The pages of one's own account, a person's page, and the cookies. */
export const accountSamples: Record<string, Sample> = {
  'account-profile': signedIn(pages.profilePage, { profile: { ...profile, shownTo } }),
  'account-profile-errors': signedIn(pages.profilePage, {
    profile: { ...profile, shownTo },
    form: wrong('interests'),
  }),
  'account-display': signedIn(pages.displayPage, { done: 'saved' }),
  'account-display-visitor': { page: (shell) => pages.displayPage({}, shell) },
  'account-sessions': signedIn(pages.sessionsPage, {
    done: 'others',
    sessions: [
      session,
      { ...session, id: idOf(4), isCurrent: false, isRemembered: true, browser: null, system: null },
    ],
  }),
  'account-sessions-one': signedIn(pages.sessionsPage, { sessions: [session] }),
  'account-password': signedIn(pages.passwordPage, {
    suggestion: 'copper-lantern-meadow',
    form: wrong('newPassword'),
  }),
  'account-tokens': signedIn(pages.tokensPage, { tokens: [token] }),
  'account-tokens-none': signedIn(pages.tokensPage, { tokens: [], form: wrong('label') }),
  'account-token-new': signedIn(pages.newTokenPage, {
    token: 'c'.repeat(43),
    label: 'Backup',
    expiresAt: at,
  }),
  'account-data': signedIn(pages.ownDataPage, {}),
  'account-close': signedIn(pages.closePage, { closing: nobody }),
  'account-close-blocked': signedIn(pages.closePage, {
    closing: { onlyAdminOf: ['Practice managers'], isOnlySiteAdmin: true },
  }),
  'account-close-confirm': signedIn(pages.confirmClosePage, { onlyAdminOf: [], form: wrong('password') }),
  'account-close-knowing': signedIn(pages.confirmClosePage, {
    onlyAdminOf: ['Practice managers'],
    form: wrong('withoutAdmin'),
  }),
  person: signedIn(pages.personPage, {
    isFirst: true,
    page: { person: profile, contributions: [contribution], older: `1_${idOf(7)}`, shownTo, isOwn: true },
  }),
  'person-bare': {
    page: (shell) =>
      pages.personPage(
        {
          isFirst: true,
          page: {
            person: { ...profile, interests: [], about: null, jobTitle: null },
            contributions: [],
            older: null,
            shownTo: null,
            isOwn: false,
          },
        },
        shell,
      ),
  },
  cookies: {
    page: (shell) =>
      pages.cookiesPage(
        {
          cookies: [
            { name: 'session', wireName: '__Host-session', maxAgeDays: null },
            { name: 'prefs', wireName: '__Host-prefs', maxAgeDays: 365 },
          ],
        },
        shell,
      ),
  },
};
