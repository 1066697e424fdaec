import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asked, recordStatements } from '../../bench/statements.js';
import { query } from '../../src/database/index.js';
import { createNetworkPage } from '../../src/publishing/index.js';
import { fieldKinds } from '../../src/web/api/read-input.js';
import { paramsOf } from '../../src/web/api/route.js';
import { apiRoutes } from '../../src/web/api/routes.js';
import { pageRoutes } from '../../src/web/pages/routes.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

/**
 * What wants to be SQL, in every field of every address that reads (G08). Whatever is answered, no statement is made
 * of it: all of it goes to Postgres as a value, or nowhere.
 */

/** In each of them, so that they are known again wherever they come out. */
const MARK = 'zqxj';
const tricks = [
  `${MARK}' or 1=1 --`,
  `${MARK}"; drop table posts; --`,
  `${MARK}'); select pg_sleep(3); --`,
  `created_at desc, (select ${MARK} from accounts)`,
  `${MARK}\\' or true /*`,
  `%${MARK}_%`,
  `${MARK} & | ! :* <-> ( )) "`,
  `author:${MARK}' forum:' before:' has:' -"' "${MARK}`,
  `{"$ne":"${MARK}"}`,
  `{${MARK},NULL}`,
  `$1 ${MARK} $2::uuid`,
  `${MARK}'||(select password_hash from accounts limit 1)||'`,
];
/** Fields that pages read from their address, whichever page. */
const pageFields = [
  'q',
  'page',
  'before',
  'after',
  'kind',
  'person',
  'sort',
  'subject',
  'area',
  'joining',
  'status',
]
  .concat(['author', 'network', 'forum', 'has', 'is', 'show', 'month', 'level', 'from', 'number', 'date'])
  .concat(['case', 'desk', 'token', 'role', 'username', 'unanswered', 'replyTo', 'quote', 'thread', 'tags']);

let web: RunningWeb;
let browsers: Browser[];
const known: Record<string, string> = {};

beforeAll(async () => {
  web = await startWeb();
  const world = await buildForum(web.services);
  const member = await buildMember(web.services, world);
  const { thread, post } = await buildThread(web.services, world, { author: member });
  await buildReply(web.services, thread.id, world.admin);
  const { page } = await run(web.services, createNetworkPage, world.admin, {
    networkId: world.network.id,
    ...{ slug: 'about', title: 'About', body: 'How we work.', isPublished: true },
  });
  Object.assign(known, {
    network: world.network.slug,
    networkId: world.network.id,
    forum: world.forum.slug,
    forumId: world.forum.id,
    threadId: thread.id,
    postId: post.id,
    pageId: page.id,
    page: 'about',
    username: member.username,
    accountId: member.accountId,
    kind: 'reply',
    placeId: thread.id,
  });
  browsers = await Promise.all(
    [null, member, world.admin].map(async (person) => {
      const browser = web.browser();
      if (person) browser.cookies.set('session', (await signInAs(web.services, person)).token);
      return browser;
    }),
  );
});
afterAll(() => web.stop());

const filled = (path: string, but?: [string, string]) =>
  path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(name === but?.[0] ? but[1] : (known[name] ?? 'x')),
  );
const reads = apiRoutes.filter(({ method }) => method === 'get');

/** Each field of each address that reads, with a trick in it: of the path, of the query, of a list in the query. */
function* addresses(trick: string): Generator<string> {
  const value = encodeURIComponent(trick);
  for (const { path, useCase, params } of reads) {
    const at = `/api/v1${path}`;
    const inPath = paramsOf(path);
    for (const name of inPath) yield filled(at, [name, trick]);
    const inQuery = [...fieldKinds(useCase.input).keys()].filter(
      (field) => !inPath.some((name) => (params[name] ?? name) === field),
    );
    for (const field of inQuery) yield `${filled(at)}?${field}=${value}`;
  }
  for (const { method, path } of pageRoutes) {
    if (method !== 'get') continue;
    for (const name of paramsOf(path)) yield filled(path, [name, trick]);
    yield `${filled(path)}?${pageFields.map((field) => `${field}=${value}`).join('&')}`;
  }
}

const counts = () =>
  query(
    web.services.db,
    'select (select count(*) from posts) as posts, (select count(*) from accounts) as accounts, (select count(*) from networks) as networks',
  );

describe('what wants to be SQL', () => {
  it.each(tricks)(
    'is a value or nothing, in every field of every address that reads: %j',
    async (trick) => {
      const before = await counts();
      const failed: string[] = [];
      let sent = 0;
      const end = recordStatements();
      let asked: Asked[] = [];
      try {
        for (const path of addresses(trick)) {
          const answer = await browsers[sent++ % browsers.length]!.send(path);
          await answer.arrayBuffer();
          if (answer.status >= 500) failed.push(`${answer.status} ${path}`);
        }
      } finally {
        asked = end();
      }
      expect(failed).toEqual([]);
      expect(sent).toBeGreaterThan(300);
      expect(asked.length).toBeGreaterThan(sent / 2);
      expect(asked.filter(({ text }) => text.includes(MARK)).map(({ text }) => text)).toEqual([]);
      expect(await counts()).toEqual(before);
    },
    120_000,
  );

  it('is no list, no object and no second value of a field', async () => {
    for (const { path, useCase, params } of reads) {
      const inPath = paramsOf(path).map((name) => params[name] ?? name);
      const field = [...fieldKinds(useCase.input).keys()].find((name) => !inPath.includes(name));
      if (field === undefined) continue;
      const at = `/api/v1${filled(path)}`;
      for (const more of [
        `${field}=1&${field}=2`,
        `${field}[]=1`,
        `${field}[$ne]=1`,
        `${field}[__proto__]=1`,
      ])
        expect([at, more, (await browsers[2]!.send(`${at}?${more}`)).status]).toEqual([at, more, 400]);
    }
    expect(({} as Record<string, unknown>).$ne).toBeUndefined();
  }, 60_000);

  it('stands for itself where people are looked for: a percent sign finds nobody', async () => {
    const total = async (q: string) => {
      const answer = await browsers[2]!.send(
        `/api/v1/networks/${known.network}/members?q=${encodeURIComponent(q)}`,
      );
      return ((await answer.json()) as { members: unknown[] }).members.length;
    };
    expect(await total(known.username!)).toBe(1);
    for (const wild of ['%', '_', `${known.username!.slice(0, 3)}%`, `_${known.username!.slice(1)}`])
      expect([wild, await total(wild)]).toEqual([wild, 0]);
    for (const wild of ['%25', '_', '%25%25', '*'])
      for (const what of ['people', 'threads']) {
        const answer = await browsers[2]!.send(`/api/v1/forums/${known.forumId}/${what}?text=${wild}`);
        expect(Object.values((await answer.json()) as object).flat()).toEqual([]);
      }
  });
});
