import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiRoutes, pageRoutes } from '../../src/web/index.js';
import { buildPerson } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';

let app: RunningApp;
let member: Browser;

beforeAll(async () => {
  app = await startApp();
  member = app.browser();
  const { token } = await signInAs(app.app.services, await buildPerson(app.app.services));
  member.cookies.set('session', token);
});
afterAll(() => app.stop());

/** Every address that there is, beside the tables those for files, crawlers, load balancers and sockets. */
const paths = [
  ...new Set([
    ...apiRoutes.map(({ path }) => `/api/v1${path}`),
    ...pageRoutes.map(({ path }) => path),
    '/livez',
    '/readyz',
    '/favicon.svg',
    '/robots.txt',
    '/sitemap.xml',
    '/t/:threadId/feed.atom',
    '/assets/nothing.js',
    '/a/:attachmentId',
    '/api/v1/openapi.json',
    '/nowhere',
    '/api/v1/nowhere',
    '/socket.io/?EIO=4&transport=polling',
  ]),
].map((path) =>
  path.replaceAll(/:(network|forum|slug|username|file|size)\b/g, 'any').replaceAll(/:\w+/g, randomUUID()),
);

/** What would let a page of another site read an answer, or send more than a form can. */
const openings = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

const origins = ['https://evil.example', 'null'];

describe('pages of other sites', () => {
  it('may read no answer, nor ask beforehand whether they may (F16)', async () => {
    const open: string[] = [];
    for (const [index, path] of paths.entries()) {
      const Origin = origins[index % origins.length]!;
      const asked = {
        Origin,
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'authorization, content-type, x-requested-with',
        'Access-Control-Request-Private-Network': 'true',
      };
      for (const [method, headers] of [
        ['GET', { Origin }],
        ['OPTIONS', asked],
      ] as const) {
        const answer = await member.send(path, { method, headers });
        await answer.arrayBuffer();
        if (openings(answer.headers).length > 0) open.push(`${method} ${path}`);
        // Whatever is kept on the way, it is never one origin's answer for another.
        const isOurs = !path.startsWith('/socket.io/');
        if (isOurs && !/(^|,\s*)Origin\b/i.test(answer.headers.get('Vary') ?? '')) open.push(`${path}: Vary`);
        expect([path, method, answer.status < 500]).toEqual([path, method, true]);
      }
    }
    expect(open).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  }, 240_000);
});
