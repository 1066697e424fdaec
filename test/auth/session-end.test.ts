import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOlderBuild } from '../../src/gateway/newer-build.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { buildPerson } from '../factories/world.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { DAY, HOUR, handClock, MINUTE } from './helpers.js';

const clock = handClock();
let web: RunningWeb;
let ada: SignedIn;

beforeAll(async () => {
  web = await startWeb({ services: { clock } });
  ada = await buildPerson(web.services);
});
afterAll(() => web.stop());

/** A browser whose session of this age ends in that time. */
async function browserWith(endsIn: number, age = HOUR) {
  const { token, actor } = await signInAs(web.services, ada);
  const browser = web.browser();
  browser.cookies.set('session', token);
  const now = clock.now().getTime();
  const at = (ms: number) => new Date(now + ms);
  const set = 'update sessions set created_at = $2, last_seen_at = $3, expires_at = $4 where token_hash = $1';
  const hash = Buffer.from(actor.sessionHash, 'hex');
  await web.services.db.query(set, [hash, at(-age), at(-5 * MINUTE), at(endsIn)]);
  const minutesLeft = (endsAt: string) => Math.round((Date.parse(endsAt) - clock.now().getTime()) / MINUTE);
  const ask = async (method: 'GET' | 'POST') => {
    const response = await browser.json(method, '/api/v1/me/session', method === 'POST' ? {} : undefined);
    return { status: response.status, body: await response.json() };
  };
  return { browser, ask, minutesLeft };
}

describe('the end of a session', () => {
  it('stays where it is when a page asks for it, and moves when the person stays', async () => {
    const { ask, minutesLeft } = await browserWith(4 * MINUTE);
    for (let n = 0; n < 2; n++) {
      const { body } = await ask('GET');
      expect(minutesLeft(body.endsAt)).toBe(4);
      expect(body.canExtend).toBe(true);
    }
    const { body } = await ask('POST');
    expect(minutesLeft(body.endsAt)).toBe(12 * 60);
  });

  it('does not move past the longest, and says so', async () => {
    const { ask, minutesLeft } = await browserWith(4 * MINUTE, 14 * DAY - 4 * MINUTE);
    expect((await ask('GET')).body.canExtend).toBe(false);
    expect(minutesLeft((await ask('POST')).body.endsAt)).toBe(4);
  });

  it('is over when it is over: it can’t be moved any more', async () => {
    const { ask } = await browserWith(-MINUTE);
    expect((await ask('GET')).status).toBe(401);
    expect((await ask('POST')).status).toBe(401);
  });

  it('stands in the page of whoever is signed in, in seconds', async () => {
    const { browser } = await browserWith(4 * MINUTE);
    const { html } = await browser.open('/');
    expect(Number(/data-session="(\d+)"/.exec(html)?.[1])).toBe(12 * 3_600);
    expect((await web.browser().open('/')).html).not.toMatch(/data-session|data-account/);
  });
});

describe('a newer build', () => {
  it.each([
    ['100.aaa', '200.bbb', true],
    ['200.bbb', '200.bbb', false],
    ['100.bbb', '200.bbb', false],
    ['300.ccc', '200.bbb', false],
    ['100.aaa', '', false],
    [undefined, '200.bbb', false],
    [{}, '200.bbb', false],
    ['x.y', '200.bbb', false],
  ])('page %p, server %p: %p', (theirs, own, isOlder) => {
    expect(isOlderBuild(theirs, own)).toBe(isOlder);
  });
});
