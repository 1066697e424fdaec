import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { fillDemo, type Login } from '../../src/demo/index.js';
import { networks } from '../../src/demo/texts/networks.js';
import { people } from '../../src/demo/texts/people.js';
import { buildPerson, buildServices, noLimits } from '../factories/world.js';
import { testDatabase } from '../helpers/database.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { mail, mbox, tempFolder } from '../importing/helpers/archive.js';

// Some hundred posts and passwords take their time on a busy machine.
jest.setTimeout(300_000);

const posts = networks.flatMap(({ threads }) => threads.flatMap((thread) => thread.posts));
const nothing = { people: 0, networks: 0, forums: 0, threads: 0, posts: 0, isStopped: false };
const files = tempFolder();
let web: RunningWeb;
const logins: Login[] = [];

beforeAll(async () => {
  web = await startWeb({ services: { limits: noLimits } });
  await buildPerson(web.services, { name: 'The administrator', isSiteAdmin: true });
  const stop = new AbortController();
  const cut = await fillDemo(web.services, {
    signal: stop.signal,
    onLogins: (made) => void logins.push(...made),
    onProgress: (_, done) => {
      if (done === 3) stop.abort();
    },
  });
  expect(cut).toMatchObject({ isStopped: true, people: people.length, threads: 1 });
  const rest = await fillDemo(web.services, {});
  expect(rest.posts + cut.posts).toBe(posts.length);
});
afterAll(async () => {
  files.remove();
  await web.stop();
});

const rowsOf = <T>(sql: string) => query<T>(web.services.db, sql);

describe('the demo', () => {
  it('adds nothing the second time, whatever has been changed since', async () => {
    await rowsOf('update threads set is_pinned = false');
    expect(await fillDemo(web.services, {})).toEqual({ ...nothing, archived: null });
    expect(await rowsOf('select 1 from threads where is_pinned')).toEqual([]);
    expect(await rowsOf('select count(*)::int as n from posts')).toEqual([{ n: posts.length }]);
  });

  it('holds what a lived-in site holds, dated over weeks and none of it in the future', async () => {
    const [row] = await rowsOf(
      `select (select count(*)::int from networks) as networks,
         (select count(*)::int from posts where state = 'removed') as removed,
         (select count(*)::int from threads where is_locked) as locked,
         (select count(*)::int from forums where access = 'members') as "membersForums",
         (select count(*) from post_reactions) > 100 as "isReactedTo",
         (select count(*) from posts where reply_to is not null) > 20 as "isAnswered",
         (select count(*) from memberships where role = 'moderator') > 2 as "isModerated",
         (select count(*)::int from posts where created_at > now()) as later,
         (select max(created_at) - min(created_at) > interval '40 days' from posts) as "isOld",
         (select count(*)::int from threads t where t.created_at <>
           (select created_at from posts p where p.thread_id = t.id and number = 1)) as misdated`,
    );
    expect(row).toEqual({
      networks: 3,
      removed: 1,
      locked: 1,
      membersForums: 3,
      isReactedTo: true,
      isAnswered: true,
      isModerated: true,
      later: 0,
      isOld: true,
      misdated: 0,
    });
  });

  it('says of everybody that they are made up, and gives a password to a few', async () => {
    const accounts = await rowsOf<{ about: string; hash: string | null; interests: string[] }>(
      'select about, password_hash as hash, interests from accounts where not is_site_admin',
    );
    expect(accounts).toHaveLength(people.length);
    for (const { about, interests } of accounts) {
      expect(about).toContain('made-up person of the demo');
      expect(interests.length).toBeGreaterThan(0);
    }
    expect(accounts.filter(({ hash }) => hash)).toHaveLength(logins.length);
    expect(new Set(logins.map(({ password }) => password)).size).toBe(3);
    expect(await rowsOf('select 1 from link_requests')).toEqual([]);
  });

  it('is a site that can be read and signed in to', async () => {
    const [thread] = await rowsOf<{ id: string; title: string }>(
      `select t.id, t.title from threads t join posts p on p.thread_id = t.id where p.state = 'removed'`,
    );
    const guest = web.browser();
    const network = await guest.open('/n/rural-midwives');
    expect(network.status).toBe(200);
    expect(network.text).toContain('belongs to the demo');
    const page = await guest.open(`/t/${thread!.id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(thread!.title);
    const { username, password } = logins[0]!;
    const member = web.browser();
    await member.submit(await member.open('/sign-in'), '/sign-in', { login: username, password });
    const forum = await member.open('/n/practice-managers/f/among-ourselves');
    expect(forum.text).toContain('How do you say no');
  });

  it('imports an archive into a network of its own, once', async () => {
    const archive = files.file('a.mbox', mbox([mail(), mail({ 'Message-ID': '<2@x.example>' })]));
    expect(await fillDemo(web.services, { archive })).toEqual({
      ...nothing,
      networks: 1,
      forums: 1,
      threads: expect.any(Number),
      archived: 2,
    });
    expect(await fillDemo(web.services, { archive })).toEqual({ ...nothing, archived: 0 });
    await expect(fillDemo(web.services, { archive: '/nowhere.mbox' })).rejects.toThrow('There is no file');
  });
});

describe('a site that people use', () => {
  it('is refused before anything is written, unless one insists', async () => {
    const database = await testDatabase();
    try {
      const services = buildServices(database.db);
      await buildPerson(services);
      await expect(fillDemo(services, {})).rejects.toThrow('This site has one person besides');
      expect(await query(database.db, 'select 1 from networks')).toEqual([]);
      const stop = AbortSignal.abort();
      expect(await fillDemo(services, { anyway: true, signal: stop })).toMatchObject({ networks: 3 });
    } finally {
      await database.close();
    }
  });
});
