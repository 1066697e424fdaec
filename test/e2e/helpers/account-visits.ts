import type { Page } from 'playwright-core';
import { makeLink } from '../../../src/auth/addresses/links.js';
import {
  createToken,
  createUnclaimedAccounts,
  emailKey,
  ignorePerson,
  importKey,
  loadSite,
} from '../../../src/auth/index.js';
import { hashPassword, saltFor } from '../../../src/auth/password/hash-password.js';
import { query, transaction } from '../../../src/database/index.js';
import { queueMail } from '../../../src/mail/index.js';
import { buildReply, ctxOf, run } from '../../factories/world.js';
import type { Scene, Site } from './site.js';
import type { Visit } from './visits.js';

const password = 'orchard velvet thimble';

/**
 * Gives the account pages something to show: Ada has a confirmed address, old posts to claim, a token and somebody she
 * ignores, and a mail waits for the administrator.
 * @returns addresses by name
 */
export async function setAccountStage({ services }: Site, scene: Scene): Promise<Record<string, string>> {
  const { db } = services;
  const { accountId } = scene.ada;
  const email = 'ada@example.org';
  const hash = await hashPassword(password, saltFor((await loadSite(db)).signingKey, emailKey(email)));
  await query(
    db,
    'update accounts set email = $2, email_key = $2, email_verified_at = now(), password_hash = $3 where id = $1',
    [accountId, email, hash],
  );
  const link = (purpose: 'keep_address' | 'reset_password', of = accountId) =>
    transaction(db, (tx) => makeLink(services, tx, { purpose, accountId: of, email }));
  const [reset, keep] = [await link('reset_password'), await link('keep_address')];
  const key = importKey(email);
  const unclaimed = await createUnclaimedAccounts(db, [{ name: 'Ada Lund (2009)', importKey: key }]);
  const { post } = await buildReply(services, scene.thread.id, scene.ben, 'Written long ago.');
  await query(db, 'update posts set author_id = $2, client_key = null where id = $1', [
    post.id,
    unclaimed.get(key),
  ]);
  await run(services, ignorePerson, scene.ada, { personId: scene.moderator.accountId });
  await createToken.execute(ctxOf(services), { login: email, password, label: 'Backup at night', days: 30 });
  await queueMail(services, {
    to: { accountId },
    template: 'resetPassword',
    data: { username: scene.ada.username, token: reset.token },
  });
  return { reset: reset.token, keep: keep.token, nobody: 'x'.repeat(43) };
}

const send = (page: Page) =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator('main form button[type=submit]:not([name])').last().click(),
  ]);

async function makeToken(page: Page) {
  await page.fill('main [name=label]', 'Rota reader');
  await page.fill('main [name=password]', password);
  await send(page);
  await page.locator('main code').first().waitFor();
}

async function openBell(page: Page) {
  await page.locator('#bell').click();
  await page.locator('#bell-menu li').first().waitFor();
}

/** The job sends it within seconds of its start. */
async function mailIsThere(page: Page) {
  await page.waitForFunction(
    () => document.querySelector('main a[href^="/mailbox/"]') !== null || location.reload(),
  );
}

async function openMail(page: Page) {
  await mailIsThere(page);
  await Promise.all([page.waitForEvent('load'), page.locator('main a[href^="/mailbox/"]').first().click()]);
}

/** Account, mail, notifications, claims and tokens, in their states. */
export const accountVisits: Record<string, Visit> = {
  'the bell, open': { as: 'member', path: '{forum}', and: openBell },
  'notifications, none': { as: 'newcomer', path: '/notifications' },
  'notifications, of one kind': { as: 'member', path: '/notifications?show=reply' },
  'what you muted': { as: 'member', path: '/following?level=muted' },
  'your address': { as: 'member', path: '/account/address' },
  'your address, not confirmed': { as: 'newcomer', path: '/account/address' },
  'your address, with errors': { as: 'member', path: '/account/address', and: send },
  'your old posts': { as: 'member', path: '/account/old-posts' },
  'your old posts, address not confirmed': { as: 'newcomer', path: '/account/old-posts' },
  'whom you ignore': { as: 'member', path: '/account/ignored' },
  'whom you ignore, nobody': { as: 'newcomer', path: '/account/ignored' },
  'your profile, with errors': {
    as: 'member',
    path: '/account/profile',
    and: async (page) => {
      await page.fill('main [name=name]', '');
      await send(page);
    },
  },
  'a token, with errors': { as: 'member', path: '/account/tokens', and: send },
  'a token, just made': { as: 'member', path: '/account/tokens', and: makeToken },
  'a forgotten password': { as: 'visitor', path: '/forgotten-password' },
  'a forgotten password, with errors': { as: 'visitor', path: '/forgotten-password', and: send },
  'a forgotten password, asked for': { as: 'visitor', path: '/forgotten-password/sent' },
  'a new password by mail': { as: 'visitor', path: '/reset-password?token={reset}' },
  'a new password by mail, with errors': {
    as: 'visitor',
    path: '/reset-password?token={reset}',
    and: send,
  },
  'a link that is over': { as: 'visitor', path: '/reset-password?token={nobody}', status: 404 },
  'an address to keep': { as: 'visitor', path: '/keep-address?token={keep}' },
  'the account is closed': { as: 'visitor', path: '/account/closed' },
  'the mailbox': { as: 'siteAdmin', path: '/mailbox', and: mailIsThere },
  'a mail': { as: 'siteAdmin', path: '/mailbox', and: openMail },
  'your files': { as: 'member', path: '/attachments' },
  'your bookmarks': { as: 'member', path: '/bookmarks' },
  'your bookmarks, none': { as: 'newcomer', path: '/bookmarks' },
  'your drafts': { as: 'member', path: '/drafts' },
  'your drafts, none': { as: 'newcomer', path: '/drafts' },
  'feedback that came': { as: 'siteAdmin', path: '/feedback/received' },
  'who reacted': { as: 'member', path: '{others}/reactions' },
  'mark unread from a post': { as: 'member', path: '{others}/unread' },
  'an address to confirm, by a link that is over': {
    as: 'member',
    path: '/confirm-address?token={nobody}',
    status: 404,
  },
  'sign in first, for an account page': { as: 'visitor', path: '/account/profile', status: 401 },
};
