import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_POST_CHARACTERS } from '../../contract/limits.js';
import { buildForum, buildMember, buildThread } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { ownMs } from '../helpers/own-time.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/** Texts that make a careless pattern go back and forth for minutes, by the way in that each could take (G11). */
const LONG = 100_000;
const of = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);
const texts: [string, string][] = [
  ['nested brackets', `${'['.repeat(LONG / 2)}${']'.repeat(LONG / 2)}`],
  ['links that never end', of('[a](')],
  ['backticks', of('`a')],
  ['a long address of mail', `${of('a.')}@${'b.'.repeat(100)}`],
  ['a long link', `https://a.example/${of('a/')}!`],
  ['a long mention', `@${of('a-')}`],
  ['asterisks', of('*a **b ')],
  ['one letter and a mark', `${of('a')}!`],
  ['spaces and a letter', `${of(' ')}a`],
  ['hyphens', `a${of('-')}a`],
  ['colons', of('a:')],
  ['quotation marks', of('"a ')],
  ['combining marks', `a${of('\u0301')}`],
];
/**
 * Milliseconds of this process' own time for a request: the machine may be busy with others. A pattern that goes back
 * and forth over 100,000 characters takes many seconds.
 */
const MOST = 1_500;

let web: RunningWeb;
let browser: Browser;
let threadId: string;
let forumId: string;

beforeAll(async () => {
  web = await startWeb();
  const world = await buildForum(web.services);
  forumId = world.forum.id;
  threadId = (await buildThread(web.services, world)).thread.id;
  browser = web.browser();
  const { token } = await signInAs(web.services, await buildMember(web.services, world));
  browser.cookies.set('session', token);
  // Code that is met for the first time is compiled: that is nobody's text.
  for (const ask of ways('warm')) await ask();
});
afterAll(() => web.stop());

/** Each way in, with a text. What a use-case bounds is sent whole and at its bound. */
function ways(text: string): (() => Promise<Response>)[] {
  const json = (method: string, path: string, body: object) => () => browser.json(method, path, body);
  const bound = text.slice(0, MAX_POST_CHARACTERS);
  const query = encodeURIComponent(text.slice(0, 3_000));
  const visitor = web.browser();
  const account = {
    name: 'Ann',
    email: 'ann@example.org',
    username: 'ann',
    password: 'orchard velvet thimble',
  };
  return [
    ...[text, bound].flatMap((body) => [
      json('POST', '/api/v1/preview', { body }),
      json('POST', `/api/v1/threads/${threadId}/replies`, { body, clientKey: randomUUID() }),
      json('POST', `/api/v1/forums/${forumId}/threads`, { title: body, body, clientKey: randomUUID() }),
    ]),
    ...(['name', 'email', 'username'] as const).map(
      (field) => () => visitor.json('POST', '/api/v1/accounts', { ...account, [field]: bound }),
    ),
    () => visitor.json('POST', '/api/v1/sessions', { login: bound, password: 'x' }),
    () => visitor.post('/sign-in', { login: bound, password: 'x', returnTo: bound }),
    json('POST', '/api/v1/networks', {
      name: bound,
      slug: bound,
      aims: bound,
      membershipPolicy: 'x',
      contact: 'x',
    }),
    json('PUT', '/api/v1/me/profile', { name: bound, about: bound, interests: [bound] }),
    ...['/api/v1/search', '/search'].map((path) => () => browser.send(`${path}?q=${query}`)),
    () => browser.send(`/u/${query}`),
    () => browser.send(`/${query}`),
    () => browser.send(`/t/${query}`),
    () => browser.send('/', { headers: { 'Accept-Language': printable(text).slice(0, 8_000) } }),
    () => browser.send('/', { headers: { 'User-Agent': printable(text).slice(0, 8_000), Referer: 'x' } }),
    () => visitor.send('/', { headers: { Cookie: `prefs=${printable(text).slice(0, 3_500)}` } }),
    () =>
      visitor.send('/api/v1/me', { headers: { Authorization: `Bearer ${printable(text).slice(0, 8_000)}` } }),
    () => visitor.send(`/sign-in?returnTo=${query}`),
  ];
}

/** As far as a header can hold it. */
const printable = (text: string) => text.replaceAll(/[^ -~]/g, 'x').trim() || 'x';

describe('texts made to cost much (G11)', () => {
  it.each(texts)('cost no more than others, whichever way they come: %s', async (_what, text) => {
    for (const [index, ask] of ways(text).entries()) {
      let response!: Response;
      const ms = await ownMs(async () => {
        response = await ask();
        await response.arrayBuffer();
      });
      const path = `${index} ${new URL(response.url).pathname.slice(0, 60)}`;
      expect([path, response.status < 500]).toEqual([path, true]);
      expect([path, ms < MOST ? 'in time' : `${Math.round(ms)} ms`]).toEqual([path, 'in time']);
    }
  });
});
