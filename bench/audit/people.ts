import type { Browser, Page } from 'playwright-core';
import { ensureSetupToken } from '../../src/auth/index.js';
import { inspect } from './inspect.js';
import type { AuditedPage } from './levels.js';
import type { Site } from './site.js';

const OWNER = { name: 'Site Owner', username: 'siteowner', email: 'owner@example.org' };
const PASSWORD = 'orchard velvet thimble';

export interface People {
  visitor: Page;
  /** Runs a network of the demo. */
  admin: Page;
  member: Page;
  siteAdmin: Page;
}

export interface Links {
  confirm: string;
  reset: string;
  keep: string;
}

/** A call of the JSON API from this person's page. */
export async function call<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  const answer = await page.evaluate(
    async ([how, where, what]) => {
      const headers = what === undefined ? undefined : { 'Content-Type': 'application/json' };
      const response = await fetch(`/api/v1${where}`, { method: how, headers, body: what });
      return { ok: response.ok, status: response.status, text: await response.text() };
    },
    [method, path, body && JSON.stringify(body)] as const,
  );
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as T;
}

/** Four people with a browser each, and the links that only a mail or the first start can give. */
export async function openPeople(
  browser: Browser,
  { app, origin, logins }: Site,
): Promise<{ people: People; links: Links; setup: AuditedPage }> {
  const open = async () => {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/');
    return page;
  };
  const signIn = async (index: number) => {
    const page = await open();
    const { username: login, password } = logins[index]!;
    await fill(page, '/sign-in', { login, password });
    return page;
  };
  const [visitor, siteAdmin] = [await open(), await open()];
  const links: Links = { confirm: '', reset: '', keep: '' };
  // This link works once, so its page is looked at here.
  const path = `/setup?token=${await ensureSetupToken(app.services)}`;
  const status = (await visitor.goto(path))?.status() ?? 0;
  const setup: AuditedPage = { route: '/setup', as: 'visitor', status, violations: await inspect(visitor) };
  await fill(siteAdmin, path, { ...OWNER, password: PASSWORD });
  const newestLink = async (page: string) => {
    for (const job of ['auth.sendLinks', 'mail.deliver']) await app.jobs.run(job);
    const { mails } = await call<{ mails: { id: string }[] }>(siteAdmin, 'GET', '/mailbox');
    for (const { id } of mails) {
      const { text } = await call<{ text: string }>(siteAdmin, 'GET', `/mailbox/${id}`);
      const found = new RegExp(`${page}\\?token=[\\w-]+`).exec(text)?.[0];
      if (found) return found;
    }
    throw new Error(`no mail with a link to ${page}`);
  };
  const confirm = async () => {
    const [, token] = (await newestLink('/confirm-address')).split('token=');
    await call(siteAdmin, 'POST', '/me/address/confirmations', { token });
  };
  await confirm();
  await call(siteAdmin, 'PUT', '/me/address', { email: 'new@example.org', password: PASSWORD });
  await confirm();
  links.keep = await newestLink('/keep-address');
  await call(siteAdmin, 'POST', '/password-reset-mails', { email: 'new@example.org' });
  links.reset = await newestLink('/reset-password');
  await call(siteAdmin, 'PUT', '/me/address', { email: OWNER.email, password: PASSWORD });
  links.confirm = await newestLink('/confirm-address');
  const people = { visitor, siteAdmin, admin: await signIn(0), member: await signIn(2) };
  return { people, links, setup };
}

async function fill(page: Page, path: string, values: Record<string, string>): Promise<void> {
  await page.goto(path);
  for (const [field, value] of Object.entries(values)) await page.fill(`main [name=${field}]`, value);
  await Promise.all([page.waitForEvent('load'), page.click('main form button[type=submit]:not([name])')]);
  if (new URL(page.url()).pathname === path.split('?')[0]) throw new Error(`${path} was refused`);
}
