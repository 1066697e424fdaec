import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { sendFeedback } from '../../src/feedback/index.js';
import { visitor } from '../../src/kernel/index.js';
import { sendLetter } from '../../src/letters/index.js';
import { apiRoutes } from '../../src/web/api/routes.js';
import { buildForum, buildMember, buildPerson, buildThread, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** What only those may do who run the whole site (N05): each of their endpoints, asked by everybody else and by them. */

let web: RunningWeb;
let ids: Record<string, string>;
const others: Record<string, Browser> = {};
let siteAdmin: Browser;

beforeAll(async () => {
  web = await startWeb();
  const { services } = web;
  const as = async (person: Parameters<typeof signInAs>[1]) => {
    const browser = web.browser();
    browser.cookies.set('session', (await signInAs(services, person)).token);
    return browser;
  };
  const world = await buildForum(services);
  const { post } = await buildThread(services, world);
  others.visitor = web.browser();
  others.registered = await as(await buildPerson(services));
  for (const role of ['member', 'steering', 'moderator'] as const)
    others[role] = await as(await buildMember(services, world, role));
  others['network admin'] = await as(world.admin);
  siteAdmin = await as(await buildPerson(services, { isSiteAdmin: true }));
  // A request by law takes three.
  for (let n = 0; n < 2; n++) await buildPerson(services, { isSiteAdmin: true });
  const guardian = await buildPerson(services);
  await run(services, sendFeedback, visitor, { message: 'The page is slow.', page: '/' });
  await run(services, sendLetter, visitor, { kind: 'complaint', words: 'Nobody answered me.' });
  const idOf = async (sql: string) => (await query<{ id: string }>(services.db, sql))[0]!.id;
  ids = {
    network: world.network.id,
    networkId: world.network.id,
    postId: post!.id,
    letterId: await idOf('select id from letters'),
    number: '1',
    username: guardian.username,
  };
});
afterAll(() => web.stop());

const reason = 'For the sake of the test.';
const rule = { kind: 'words', pattern: 'zzyzx', action: 'flag', reason, about: 'other', isOn: true };
const request = {
  ...{ username: ':username', kind: 'court', claimant: 'A court', basis: 'An Act', things: ['name'], reason },
};
/** In this order: what is taken away is there to be seen first. */
const endpoints: [useCase: string, body?: object][] = [
  ['mail.listMailbox'],
  ['feedback.listFeedback'],
  ['letters.listLetters'],
  ['letters.readLetter'],
  ['letters.answerLetter', { outcome: 'answered', words: reason }],
  ['letters.listGuardians'],
  ['letters.nameGuardian', { username: ':username' }],
  ['terms.publishSiteTerms', { body: 'Be kind.', summary: 'The first.', change: 'minor', from: '' }],
  ['reveals.listReveals'],
  ['disclosures.listDisclosures'],
  ['disclosures.recordDisclosure', request],
  ['wordRules.listSiteWordRules'],
  ['wordRules.addSiteWordRule', rule],
  ['wordRules.trySiteWordRule', { kind: 'words', pattern: 'zzyzx' }],
  ['register.listReviews'],
  ['register.reviewNetwork', { isApproved: true }],
  ['register.removeFromRegister', { code: 'other', reason }],
  ['register.returnToRegister', { reason }],
  ['feedback.deleteFeedback'],
];

async function answerTo(browser: Browser, useCase: string, body: object): Promise<number> {
  const route = apiRoutes.find((one) => one.useCase.name === useCase)!;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID());
  const text = JSON.stringify(body).replace(':username', ids.username!);
  const query = useCase === 'letters.listLetters' ? '?desk=site' : '';
  const { status } = await (route.method === 'get'
    ? browser.send(`/api/v1${path}${query}`)
    : browser.json(route.method.toUpperCase(), `/api/v1${path}`, JSON.parse(text)));
  return status;
}

// A row of one would have Jest wait for a callback.
it.each(endpoints.map(([name, body = {}]) => [name, body] as const))(
  '%s is refused to everybody who does not run the site, and to nobody else',
  async (name, body) => {
    for (const [role, browser] of Object.entries(others)) {
      const status = await answerTo(browser, name, body);
      // Where the place itself would tell something, it is as if it were not there.
      expect([role, [401, 403, 404].includes(status) ? 'refused' : status]).toEqual([role, 'refused']);
    }
    // A conflict with what stands is no refusal of who asks.
    expect([200, 201, 202, 204, 409]).toContain(await answerTo(siteAdmin, name, body));
  },
);
