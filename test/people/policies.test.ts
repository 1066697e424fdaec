import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as auth from '../../src/auth/index.js';
import { canIdentify, canReadOwnAccount, canSetUp } from '../../src/auth/policies/account.policy.js';
import { canUseFoundLink, canUseLink } from '../../src/auth/policies/address.policy.js';
import { canIgnore } from '../../src/auth/policies/ignore.policy.js';
import { claimPosts, readClaim } from '../../src/forums/index.js';
import { type Actor, type Services, type UseCase, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import { AppError } from '../../src/lib/errors.js';
import * as mail from '../../src/mail/index.js';
import { canReadMailbox } from '../../src/mail/policies/mailbox.policy.js';
import * as notifications from '../../src/notifications/index.js';
import { canFollow, canHaveNotifications } from '../../src/notifications/policies/notification.policy.js';
import * as people from '../../src/people/index.js';
import { canCloseAccount, canReadPerson } from '../../src/people/policies/person.policy.js';
import { buildPerson, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** Who may do what with accounts: docs/permissions.md has the same tables in words. */

const person = (isSiteAdmin = false): Actor => ({
  ...{ kind: 'account', accountId: 'me', username: 'me', name: 'Me' },
  ...{ isSiteAdmin, sessionHash: 'x' },
});
const actors = [visitor, person(), person(true)];

function word(decision: Decision): string {
  if (decision.allowed) return 'yes';
  return decision.hidden ? 'hidden' : decision.reason;
}

const inside = (access: string, role: string | null) =>
  ({ forum: { access }, role }) as unknown as Parameters<typeof canFollow>[1];

/** By visitor, person, site administrator. */
const table: [string, (actor: Actor) => Decision, [string, string, string]][] = [
  ['registers, signs in, asks for a reset, makes a token', canIdentify, ['yes', 'yes', 'yes']],
  ['reads who they are', canReadOwnAccount, ['sign_in', 'yes', 'yes']],
  ['uses an own page: profile, sessions, tokens, data', auth.canUseOwnAccount, ['sign_in', 'yes', 'yes']],
  ['sets the site up with a good token', () => canSetUp({ isTokenGood: true }), ['yes', 'yes', 'yes']],
  ['sets the site up without', () => canSetUp({ isTokenGood: false }), ['hidden', 'hidden', 'hidden']],
  ['confirms by a link of their own', (a) => canUseLink(a, { accountId: 'me' }), ['sign_in', 'yes', 'yes']],
  [
    'confirms by a link of another',
    (a) => canUseLink(a, { accountId: 'other' }),
    ['sign_in', 'other_account', 'other_account'],
  ],
  ['resets a password by a link that was found', canUseFoundLink, ['yes', 'yes', 'yes']],
  ['ignores another', (a) => canIgnore(a, { personId: 'other' }), ['sign_in', 'yes', 'yes']],
  ['ignores themselves', (a) => canIgnore(a, { personId: 'me' }), ['sign_in', 'yourself', 'yourself']],
  ['reads a person’s page', canReadPerson, ['yes', 'yes', 'yes']],
  [
    'closes the account',
    (a) => canCloseAccount(a, { onlyAdminOf: [], isOnlySiteAdmin: false }),
    ['sign_in', 'yes', 'yes'],
  ],
  [
    'closes it as the only admin of a network (E06)',
    (a) => canCloseAccount(a, { onlyAdminOf: ['Midwives'], isOnlySiteAdmin: false }),
    ['sign_in', 'last_admin', 'last_admin'],
  ],
  [
    'closes it as the only admin of a network, knowing it (E06)',
    (a) => canCloseAccount(a, { onlyAdminOf: ['Midwives'], isOnlySiteAdmin: false }, true),
    ['sign_in', 'yes', 'yes'],
  ],
  [
    'closes it as the only site administrator (E06)',
    (a) => canCloseAccount(a, { onlyAdminOf: ['Midwives'], isOnlySiteAdmin: true }, true),
    ['sign_in', 'last_site_admin', 'last_site_admin'],
  ],
  ['has notifications', canHaveNotifications, ['sign_in', 'yes', 'yes']],
  ['follows in a public forum', (a) => canFollow(a, inside('public', null)), ['register', 'yes', 'yes']],
  [
    'follows in a members’ forum of others',
    (a) => canFollow(a, inside('members', null)),
    ['hidden', 'hidden', 'yes'],
  ],
  [
    'follows in a members’ forum of their network',
    (a) => canFollow(a, inside('members', a.kind === 'visitor' ? null : 'member')),
    ['hidden', 'yes', 'yes'],
  ],
  ['reads the mailbox', canReadMailbox, ['hidden', 'hidden', 'yes']],
];

describe('policies of accounts, by visitor, person and site administrator', () => {
  it.each(table)('%s', (_what, policy, expected) => {
    expect(actors.map((actor) => word(policy(actor)))).toEqual(expected);
  });
});

const uuid = '00000000-0000-4000-8000-000000000000';
const open = 'open';
/** Every verb of these rooms: what a visitor is answered, and an input that gets as far as the policy. */
const verbs: Record<string, [answer: string, input?: object]> = {
  changeAddress: ['sign_in', { email: 'a@example.org', password: 'x' }],
  changePassword: ['sign_in', { password: 'x', newPassword: 'seven quiet rivers' }],
  confirmAddress: ['not_found', { token: 'x'.repeat(43) }],
  createToken: [open],
  endOtherSessions: ['sign_in'],
  endOwnSession: ['sign_in', { sessionId: uuid }],
  endToken: ['sign_in', { tokenId: '0'.repeat(64) }],
  extendSession: ['sign_in'],
  readSessionEnd: ['sign_in'],
  ignorePerson: ['not_found', { personId: uuid }],
  stopIgnoring: ['not_found', { personId: uuid }],
  keepAddress: ['not_found', { token: 'x'.repeat(43) }],
  listIgnored: ['sign_in'],
  listSessions: ['sign_in'],
  listTokens: ['sign_in'],
  readAddress: ['sign_in'],
  readMe: ['sign_in'],
  readProfile: ['sign_in'],
  register: [open],
  requestConfirmation: ['sign_in'],
  requestPasswordReset: [open],
  resetPassword: ['not_found', { token: 'x'.repeat(43), password: 'seven quiet rivers' }],
  savePreferences: ['sign_in', { preferences: '' }],
  setupSiteAdmin: [
    'not_found',
    {
      token: 'x'.repeat(43),
      name: 'Ada L',
      email: 'a@b.org',
      username: 'abc',
      password: 'seven quiet rivers',
    },
  ],
  signIn: [open],
  signOut: [open],
  updateProfile: ['sign_in', { name: 'Ada' }],
  closeAccount: ['sign_in', { password: 'x' }],
  readClosing: ['sign_in'],
  readOwnData: ['sign_in'],
  readPerson: [open],
  countUnread: ['sign_in'],
  followForum: ['not_found', { forumId: uuid, level: 'muted' }],
  readForumFollow: ['not_found', { forumId: uuid }],
  followThread: ['not_found', { threadId: uuid, level: 'muted' }],
  readThreadFollow: ['not_found', { threadId: uuid }],
  listFollows: ['sign_in'],
  listNotifications: ['sign_in'],
  markNotificationsRead: ['sign_in'],
  readNotificationSettings: ['sign_in'],
  updateNotificationSettings: [
    'sign_in',
    { mentions: true, replies: true, threads: true, forums: true, autoFollow: true },
  ],
  openNotification: ['sign_in', { notificationId: uuid }],
  stopDigest: ['not_found', { key: uuid }],
  readMail: ['not_found', { mailId: uuid }],
  listMailbox: ['not_found'],
  deleteMail: ['not_found', { mailId: uuid }],
  claimPosts: ['sign_in'],
  readClaim: ['sign_in'],
};

const isUseCase = (thing: unknown): thing is UseCase =>
  typeof thing === 'object' && thing !== null && 'execute' in thing && 'limit' in thing;
const doors: Record<string, unknown> = {
  ...{ ...auth, ...people, ...notifications, ...mail },
  ...{ claimPosts, readClaim },
};
const found = Object.entries(doors).filter((entry): entry is [string, UseCase] => isUseCase(entry[1]));

describe('every verb of accounts', () => {
  let database: TestDatabase;
  let services: Services;
  beforeAll(async () => {
    database = await testDatabase();
    services = buildServices(database.db);
  });
  afterAll(() => database.close());

  it('is in the table, and nothing else is', () => {
    expect(found.map(([name]) => name).sort()).toEqual(Object.keys(verbs).sort());
  });

  it.each(found.filter(([name]) => verbs[name]?.[0] !== open))(
    '%s refuses a visitor',
    async (name, useCase) => {
      const [answer, input = {}] = verbs[name] ?? [];
      const error = await run(services, useCase, visitor, input).then(
        () => null,
        (thrown: AppError) => thrown,
      );
      expect(error).toBeInstanceOf(AppError);
      expect([error?.code, error?.extras.reason ?? error?.code]).toEqual(
        answer === 'not_found' ? ['not_found', 'not_found'] : ['unauthenticated', answer],
      );
    },
  );

  it.each(['readMail', 'listMailbox', 'deleteMail'])('%s is not there for a member', async (name) => {
    const somebody = await buildPerson(services);
    await expect(
      run(services, doors[name] as UseCase, somebody, verbs[name]?.[1] ?? {}),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
