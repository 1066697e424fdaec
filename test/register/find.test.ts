import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterDto } from '../../contract/register.js';
import { query } from '../../src/database/index.js';
import { updateForum } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { createNetwork, updateAccess, updateNetwork } from '../../src/networks/index.js';
import { countFigures, findNetworks } from '../../src/register/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  buildThread,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const find = (input: object, actor: SignedIn | typeof visitor = visitor): Promise<RegisterDto> =>
  run(services, findNetworks, actor, input);
const names = ({ networks }: RegisterDto) => networks.map(({ network }) => network.name);

interface Given {
  name: string;
  subject?: string;
  area?: string;
  status?: string;
  joining?: string;
  tags?: string[];
  aims?: string;
}

/** A network in the register, with these fields. */
async function listed(given: Given) {
  const world = await buildNetwork(services, { name: given.name });
  const { subject = 'other', area = 'everywhere', status = 'live', joining = 'open', tags = [] } = given;
  await query(
    services.db,
    `update networks set subject = $2, area = $3, status = $4, joining = $5, tags = $6, aims = $7 where id = $1`,
    [world.network.id, subject, area, status, joining, tags, given.aims ?? 'To talk.'],
  );
  return world;
}

/** A word that no other test's networks have. */
const mark = () => `zq${randomUUID().slice(0, 8).replaceAll('-', '')}`;

describe('the finder', () => {
  it('finds by name, by a word of the aims, by a tag and by how a word begins (N06)', async () => {
    const word = mark();
    await listed({ name: `Named ${word}` });
    await listed({ name: 'Aimed', aims: `We talk of ${word}s and more.` });
    await listed({ name: 'Tagged', tags: [word, 'night shifts'] });
    expect(names(await find({ q: word }))).toEqual(['Aimed', `Named ${word}`, 'Tagged']);
    expect(names(await find({ q: `NAMED ${word.slice(0, 6)}` }))).toEqual([`Named ${word}`]);
    expect(names(await find({ q: 'Night  shifts', tag: word }))).toEqual(['Tagged']);
    expect(names(await find({ tag: word }))).toEqual(['Tagged']);
  });

  it.each([`'`, ':*', '!!', '& |', '\\', '()', "x' | 'y", '<->', '%', 'ä&'])(
    'takes %j as words or as none, and never breaks',
    async (q) => {
      expect(await find({ q })).toMatchObject({ page: 1 });
    },
  );

  it('finds nothing for what has no words', async () => {
    expect((await find({ q: '!!!' })).total).toBe(0);
  });

  it('counts beside each filter what that filter finds, whatever else is chosen (D05, D07)', async () => {
    const tag = mark();
    const subjects = ['hospital', 'digital', 'research'];
    const areas = ['london', 'wales'];
    const statuses = ['live', 'development', 'retired'];
    const joinings = ['open', 'request'];
    for (let n = 0; n < 24; n++) {
      await listed({
        name: `Net ${String(n).padStart(2, '0')}`,
        subject: subjects[n % 3]!,
        area: areas[n % 2]!,
        status: statuses[Math.floor(n / 2) % 3]!,
        joining: joinings[Math.floor(n / 5) % 2]!,
        tags: [tag],
      });
    }
    let asked = 0;
    for (const chosen of [
      {},
      { subject: 'hospital' },
      { area: 'wales', joining: 'open' },
      { status: 'retired' },
      { subject: 'digital', status: 'development', joining: 'request' },
    ]) {
      const found = await find({ tag, ...chosen });
      for (const [facet, values] of Object.entries(found.facets)) {
        for (const { value, count } of values) {
          const narrowed = await find({ tag, ...chosen, [facet]: value });
          const all = [...names(narrowed)];
          for (let page = 2; page <= narrowed.pages; page++)
            all.push(...names(await find({ tag, ...chosen, [facet]: value, page })));
          expect([chosen, facet, value, new Set(all).size]).toEqual([chosen, facet, value, count]);
          expect(narrowed.total).toBe(count);
          asked++;
        }
      }
    }
    expect(asked).toBeGreaterThan(30);
  });

  it('shows retired ones only when asked', async () => {
    const tag = mark();
    await listed({ name: 'Old', status: 'retired', tags: [tag] });
    await listed({ name: 'New', tags: [tag] });
    expect(names(await find({ tag }))).toEqual(['New']);
    expect((await find({ tag })).facets.status).toEqual([
      { value: 'live', count: 1 },
      { value: 'retired', count: 1 },
    ]);
    expect(names(await find({ tag, status: 'retired' }))).toEqual(['Old']);
  });

  it('has ten a page, each network on one of them, in every order', async () => {
    const tag = mark();
    const made = [];
    for (let n = 0; n < 23; n++) made.push((await listed({ name: `Same name`, tags: [tag] })).network.id);
    for (const sort of ['name', 'newest', 'members', 'activity']) {
      const pages = [];
      for (let page = 1; page <= 3; page++) pages.push((await find({ tag, sort, page })).networks);
      expect(pages.map(({ length }) => length)).toEqual([10, 10, 3]);
      expect(new Set(pages.flat().map(({ network }) => network.id))).toEqual(new Set(made));
    }
    expect((await find({ tag, page: 99 })).page).toBe(3);
  });

  it('sorts by name without regard to case, by age, and by members', async () => {
    const tag = mark();
    const b = await listed({ name: 'beta', tags: [tag] });
    await listed({ name: 'Alpha', tags: [tag] });
    await listed({ name: 'Gamma', tags: [tag] });
    await buildMember(services, b);
    await countFigures.run(services);
    expect(names(await find({ tag }))).toEqual(['Alpha', 'beta', 'Gamma']);
    expect(names(await find({ tag, sort: 'newest' }))).toEqual(['Gamma', 'Alpha', 'beta']);
    expect(names(await find({ tag, sort: 'members' }))[0]).toBe('beta');
  });
});

describe('what the register does not tell', () => {
  it('is the same for everyone: nothing of unlisted, undeclared or closed networks, not by count either', async () => {
    const tag = mark();
    const seen = await listed({ name: 'Seen', tags: [tag] });
    const unlisted = await listed({ name: 'Unlisted', tags: [tag] });
    const closed = await listed({ name: 'Closed', tags: [tag] });
    const access = { joining: 'open', questions: [] };
    await run(services, updateAccess, unlisted.admin, {
      networkId: unlisted.network.id,
      ...access,
      visibility: 'unlisted',
    });
    await run(services, updateAccess, seen.admin, {
      networkId: seen.network.id,
      ...access,
      visibility: 'profile',
    });
    await query(services.db, 'update networks set closed_at = now() where id = $1', [closed.network.id]);
    const starter = await buildPerson(services);
    await run(services, createNetwork, starter, {
      name: 'Draft',
      slug: `draft-${tag}`,
      aims: 'Aims',
      membershipPolicy: 'Policy',
      contact: 'Contact',
      tags: [tag],
    });
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    const answers = await Promise.all(
      [visitor, starter, unlisted.admin, closed.admin, siteAdmin].map((actor) => find({ tag }, actor)),
    );
    for (const found of answers) {
      expect(names(found)).toEqual(['Seen']);
      expect(found.facets).toEqual(answers[0]!.facets);
      expect(found.facets.subject).toEqual([{ value: 'other', count: 1 }]);
    }
  });

  it('orders by what happens in forums that anyone may read, and by nothing else', async () => {
    const tag = mark();
    const quiet = await listed({ name: 'A quiet', tags: [tag] });
    const busy = await listed({ name: 'B busy', tags: [tag] });
    const hidden = await listed({ name: 'C hidden', tags: [tag] });
    await buildThread(services, await buildForum(services, { within: quiet }));
    const open = await buildForum(services, { within: busy });
    await buildThread(services, open);
    for (const access of ['members', 'invited'] as const) {
      const forum = await buildForum(services, { within: hidden, access: 'members' });
      await buildThread(services, forum);
      if (access === 'invited')
        await run(services, updateForum, hidden.admin, { ...settingsOf(forum.forum), access });
    }
    await countFigures.run(services);
    const admins = [visitor, hidden.admin];
    for (const actor of admins)
      expect(names(await find({ tag, sort: 'activity' }, actor))).toEqual(['B busy', 'A quiet', 'C hidden']);
    await run(services, updateForum, busy.admin, { ...settingsOf(open.forum), access: 'members' });
    await countFigures.run(services);
    expect(names(await find({ tag, sort: 'activity' }))).toEqual(['A quiet', 'B busy', 'C hidden']);
  });
});

function settingsOf({ id, name, description }: { id: string; name: string; description: string }) {
  return { forumId: id, name, description };
}

describe('the fields of a network', () => {
  it('are kept as given, tags in small letters and once, and stay where they are left out', async () => {
    const { network, admin } = await buildNetwork(services);
    const profile = { name: 'N. N.', aims: 'a', membershipPolicy: 'b', contact: 'c', brand: 'teal' };
    const change = { networkId: network.id, ...profile };
    const fields = { subject: 'pharmacy', area: 'wales', status: 'development' };
    const first = await run(services, updateNetwork, admin, {
      ...change,
      ...fields,
      tags: ['Rota', 'rota ', 'Ä'],
    });
    expect(first.network).toMatchObject({ ...fields, tags: ['rota', 'ä'] });
    expect((await run(services, updateNetwork, admin, change)).network).toMatchObject(fields);
    await expect(
      run(services, updateNetwork, admin, { ...change, tags: Array.from({ length: 11 }, (_, n) => `t${n}`) }),
    ).rejects.toMatchObject({ code: 'invalid_input', extras: { fields: [{ field: 'tags' }] } });
  });
});
