import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonPageDto } from '../../contract/people.js';
import { query } from '../../src/database/index.js';
import { updateForum } from '../../src/forums/index.js';
import { type Actor, type Services, visitor } from '../../src/kernel/index.js';
import { excerptOf } from '../../src/people/excerpt.js';
import { readOwnData, readPerson } from '../../src/people/index.js';
import { CONTRIBUTIONS } from '../../src/people/queries/contributions.js';
import { ownDataJson } from '../../src/web/own-data-json.js';
import { refusalOf } from '../auth/helpers.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  ctxOf,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let test: TestDatabase;
let services: Services;

beforeAll(async () => {
  test = await testDatabase();
  services = buildServices(test.db);
});
afterAll(() => test.close());

const pageFor = async (reader: Actor, username: string, before?: string) =>
  (await run(services, readPerson, reader, { username, ...(before && { before }) })) as PersonPageDto;

describe('a person’s page', () => {
  it('lists what the reader may read and holds no trace of the rest', async () => {
    const open = await buildForum(services, { name: 'Open talk' });
    const closed = await buildForum(services, { within: open, access: 'members', name: 'Canary forum' });
    const author = await buildMember(services, open);
    const insider = await buildMember(services, open);
    const outsider = await buildPerson(services);
    const { thread } = await buildThread(services, open, { author, body: 'Some **public** words.' });
    await buildThread(services, closed, { author, title: 'Canary title', body: 'Canary body' });
    for (const reader of [visitor, outsider]) {
      const page = await pageFor(reader, author.username.toUpperCase());
      expect(page.contributions).toMatchObject([
        { excerpt: 'Some public words.', forum: 'Open talk', thread: { path: thread.path } },
      ]);
      expect(page.older).toBeNull();
      expect(JSON.stringify(page)).not.toContain('Canary');
    }
    expect((await pageFor(insider, author.username)).contributions).toHaveLength(2);
    expect(await pageFor(author, author.username)).toMatchObject({ isOwn: true });
  });

  it('of somebody who writes for members only looks like that of somebody who never wrote', async () => {
    const closed = await buildForum(services, { access: 'members' });
    const author = await buildMember(services, closed);
    const silent = await buildPerson(services);
    for (let n = 0; n <= CONTRIBUTIONS; n++) await buildThread(services, closed, { author });
    const [one, two] = [await pageFor(visitor, author.username), await pageFor(visitor, silent.username)];
    expect({ ...one, person: null }).toEqual({ ...two, person: null });
  });

  it('follows a forum that closes, and pages through more than fits', async () => {
    const open = await buildForum(services);
    const author = await buildMember(services, open);
    const { thread } = await buildThread(services, open, { author });
    for (let n = 0; n < CONTRIBUTIONS + 4; n++) await buildReply(services, thread.id, author, `Words ${n}`);
    const first = await pageFor(visitor, author.username);
    const second = await pageFor(visitor, author.username, first.older!);
    const numbers = [...first.contributions, ...second.contributions].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: CONTRIBUTIONS + 5 }, (_, n) => CONTRIBUTIONS + 5 - n));
    expect(second.older).toBeNull();
    const { id: forumId, name, description } = open.forum;
    await run(services, updateForum, open.admin, { forumId, name, description, access: 'members' });
    expect((await pageFor(visitor, author.username)).contributions).toEqual([]);
  });

  it('is not there for a user name nobody has', async () => {
    expect(await refusalOf(pageFor(visitor, 'nobody-at-all'))).toMatchObject({ code: 'not_found' });
  });

  it('shows first words as plain text', () => {
    expect(excerptOf('<p>Salt &amp; <em>water</em> &lt;3</p>\n<ul><li>one</li></ul>')).toBe(
      'Salt & water <3 one',
    );
    expect(excerptOf(`<p>${'word '.repeat(100)}</p>`)).toMatch(/^(word )+word…$/);
  });
});

describe('the download of one’s own data', () => {
  it('has every own post with its versions, removed ones too, and nothing of others', async () => {
    const world = await buildForum(services);
    const author = await buildMember(services, world);
    const { thread } = await buildThread(services, world, {
      title: 'Theirs',
      body: 'Words of another person',
    });
    for (let n = 0; n < 205; n++)
      await query(
        test.db,
        `insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed,
           body_changed, born_forum, born) values ($1, $2, $3, $4, $5, '', 'visible', 1, now(), 0, 0, $6, 0)`,
        [services.ids.next(), thread.id, n + 2, author.accountId, `Own words ${n}`, world.forum.id],
      );
    const stream = (await readOwnData.execute(ctxOf(services, author), {})) as never;
    let text = '';
    for await (const chunk of ownDataJson(stream)) text += chunk;
    const data = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(data)[0]).toBe('rights');
    expect(data.rights).toEqual([{ text: expect.stringMatching(/^Each text belongs to whoever wrote it/) }]);
    expect(data.account).toMatchObject([{ username: author.username }]);
    expect(data.memberships).toMatchObject([{ network: world.network.name, role: 'member' }]);
    expect(data.posts).toHaveLength(205);
    expect(new Set(data.posts!.map(({ text }) => text)).size).toBe(205);
    expect(data.posts![0]).toMatchObject({ thread: 'Theirs' });
    expect(text).not.toContain('Words of another person');
    expect(text).not.toMatch(/passwordHash|token_hash|known_addresses|signing/);
  });

  it('is for its owner only', async () => {
    expect(await refusalOf(readOwnData.execute(ctxOf(services), {}))).toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('does not tell the title of a thread that the person may not read any more', async () => {
    const world = await buildForum(services, { access: 'members' });
    const author = await buildMember(services, world);
    const { thread } = await buildThread(services, world, { title: 'Canary title' });
    await buildReply(services, thread.id, author, 'Mine');
    const { leaveNetwork } = await import('../../src/networks/index.js');
    await run(services, leaveNetwork, author, { networkId: world.network.id });
    let text = '';
    for await (const chunk of ownDataJson((await readOwnData.execute(ctxOf(services, author), {})) as never))
      text += chunk;
    expect(text).toContain('Mine');
    expect(text).not.toContain('Canary');
  });
});
