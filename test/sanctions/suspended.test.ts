import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { register } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { answerClosing, liftSanction } from '../../src/sanctions/index.js';
import { apiRoutes, pageRoutes } from '../../src/web/index.js';
import { PASSWORD } from '../auth/helpers.js';
import { buildPerson, buildReply, ctxOf, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';
import { siteSanction } from './helpers.js';

let app: RunningApp;
let services: Services;
let world: CaseWorld;
let second: SignedIn;
let browser: Browser;
let sanctionId: string;

beforeAll(async () => {
  app = await startApp();
  ({ services } = app.app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  world = await buildCaseWorld(services);
  second = await buildPerson(services, { isSiteAdmin: true });
  await query(
    services.db,
    `update accounts set email = username || '@example.org', email_key = username || '@example.org',
       email_verified_at = now() where id = $1`,
    [world.member.accountId],
  );
  await buildReply(services, world.started.thread.id, world.member, 'Zqmine was this.');
});

/** Signed in again after the sanction, as a suspended person can. */
async function comeBack(): Promise<void> {
  browser = app.browser();
  browser.cookies.set('session', (await signInAs(services, world.member)).token);
}
async function suspend(): Promise<void> {
  ({ id: sanctionId } = await siteSanction(services, world.siteAdmin, world.member.accountId, 'suspension'));
  await comeBack();
}
async function closing(): Promise<void> {
  ({ id: sanctionId } = await siteSanction(services, world.siteAdmin, world.member.accountId, 'closing'));
  await run(services, answerClosing, second, { sanctionId, agrees: true, words: 'I looked at it, too.' });
  await comeBack();
}
const mails = () =>
  query<{ template: string }>(services.db, 'select template from outgoing_mail where account_id = $1', [
    world.member.accountId,
  ]);

describe('somebody whom the site suspended (K5)', () => {
  it('reads what was decided, appeals, and takes their data', async () => {
    await suspend();
    const read = await browser.open('/account/standing');
    expect(read.status).toBe(200);
    expect(read.html).toContain(`/sanctions/${sanctionId}`);
    expect((await browser.open(`/sanctions/${sanctionId}`)).html).toContain(`/decisions/${sanctionId}`);
    const statement = await browser.open(`/decisions/${sanctionId}`);
    expect(statement.html).toContain('Three rude answers to one colleague.');
    for (const path of [
      '/notices',
      '/notifications',
      '/account/data',
      '/api/v1/me/notices',
      '/api/v1/me/standing',
    ])
      expect({ path, status: (await browser.open(path)).status }).toEqual({ path, status: 200 });
    expect(await (await browser.send('/api/v1/me/data')).text()).toContain('Zqmine was this.');
    const made = await browser.json('POST', `/api/v1/decisions/${sanctionId}/appeal`, {
      words: 'I was friendly.',
    });
    expect(made.status).toBe(201);
  });

  it('is a visitor everywhere else, in every route that is not for them', async () => {
    await suspend();
    expect((await browser.open(`/n/${world.network.slug}/f/${world.forum.slug}`)).html).not.toContain(
      world.started.thread.title,
    );
    const routes = [...apiRoutes, ...pageRoutes]
      .filter(({ forSuspended }) => forSuspended)
      .map(({ path }) => path);
    // Whoever adds one has to mean it.
    expect(
      routes.filter(
        (path) =>
          !/sanction|decision|appeal|standing|data|notice|notification|^\/(me|account)\/disclosures|sign-out|sessions\/current$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    const post = await browser.json('POST', `/api/v1/threads/${world.started.thread.id}/replies`, {
      body: 'A word.',
      clientKey: services.ids.next(),
    });
    expect(post.status).not.toBe(201);
    expect((await browser.send('/api/v1/me/drafts')).status).toBe(401);
  });

  it('is written to, once, since the bell is far away', async () => {
    await suspend();
    expect(await mails()).toEqual([{ template: 'accountSuspended' }]);
  });

  it('whose account is to be closed is written to when it is decided, and not when it is proposed', async () => {
    const { id } = await siteSanction(services, world.siteAdmin, world.member.accountId, 'closing');
    expect(await mails()).toEqual([]);
    await run(services, answerClosing, second, {
      sanctionId: id,
      agrees: true,
      words: 'I looked at it, too.',
    });
    expect(await mails()).toEqual([{ template: 'accountToBeClosed' }]);
  });
});

describe('the address of a closed account', () => {
  const again = (email: string) =>
    reasonOf(
      register.execute(ctxOf(services), {
        name: 'Ada Again',
        email,
        username: `again${services.ids.next().slice(-8)}`,
        password: PASSWORD,
      }),
    );

  it('registers no more, however it is written, until the closing is lifted', async () => {
    await closing();
    const { username } = world.member;
    // As after thirty days: nobody has the address.
    await query(
      services.db,
      'update accounts set email = null, email_key = null, email_verified_at = null where id = $1',
      [world.member.accountId],
    );
    expect(await again(`${username}@example.org`)).not.toBe('done');
    expect(await again(`${username.toUpperCase()}@Example.ORG`)).not.toBe('done');
    expect(await again(`x${username}@example.org`)).toBe('done');
    const [row] = await query<{ all: string }>(
      services.db,
      'select b::text as all from barred_addresses b limit 1',
    );
    expect(row!.all).not.toContain('example.org');
    await run(services, liftSanction, second, { sanctionId, words: 'They explained it.' });
    expect(await again(`${username}@example.org`)).toBe('done');
  });
});
