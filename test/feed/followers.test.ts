import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, query } from '../../src/database/index.js';
import { type Follower, follow } from '../../src/feed/index.js';
import { createdPosts, editPost, type FollowedPost, rewrittenPosts } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import {
  buildForum,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  // No key: whoever handles a post twice is found out.
  await query(database.db, 'create table ledger (consumer text, post_id uuid)');
});
afterAll(() => database.close());

type Handle = Follower<FollowedPost>['handle'];
let consumers = 0;

/** A follower that writes down what it was given. */
function scribe(more: { name?: string; handle?: Handle; page?: typeof createdPosts } = {}) {
  const name = more.name ?? `scribe ${++consumers}`;
  const handle: Handle = async (write, rows) => {
    await write('insert into ledger select $1, unnest($2::uuid[])', [name, rows.map(({ id }) => id)]);
    return { resume: null };
  };
  return { name, page: more.page ?? createdPosts, handle: more.handle ?? handle };
}

async function ledger(name: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    database.db,
    'select post_id as id from ledger where consumer = $1 order by 1',
    [name],
  );
  return rows.map(({ id }) => id);
}

async function toTheEnd(follower: Follower<FollowedPost>, by = services): Promise<void> {
  while (await follow(by, follower));
}

async function write(world: ForumWorld, replies: number): Promise<string[]> {
  const { post, thread } = await buildThread(services, world);
  const answers = await Promise.all(
    Array.from({ length: replies }, () => buildReply(services, thread.id, world.admin)),
  );
  return [post.id, ...answers.map((answer) => answer.post.id)];
}

describe('a follower of the feed', () => {
  it('begins with what is written from now on, and with the first post of a forum that is new', async () => {
    const old = await buildForum(services);
    await write(old, 2);
    const follower = scribe();
    await toTheEnd(follower);
    const fresh = await buildForum(services);
    const expected = [...(await write(old, 1)), ...(await write(fresh, 1))];
    await toTheEnd(follower);
    expect(await ledger(follower.name)).toEqual(expected.sort());
  });

  it('gets each post once while two nodes follow, people write and connections are cut', async () => {
    const worlds = await Promise.all(Array.from({ length: 4 }, () => buildForum(services)));
    const name = `scribe ${++consumers}`;
    const other = await openDatabase(database.url, 4);
    let cuts = 0;
    const handle: Handle = async (act, rows) => {
      await act('insert into ledger select $1, unnest($2::uuid[])', [name, rows.map(({ id }) => id)]);
      // Half-way: the effects are written and not committed, and the process is gone.
      if (cuts < 12 && Math.random() < 0.4) {
        cuts++;
        const [row] = await act<{ pid: number }>('select pg_backend_pid() as pid');
        await query(database.db, 'select pg_terminate_backend($1)', [row!.pid]);
      }
      return { resume: null };
    };
    const follower = scribe({ name, handle });
    await toTheEnd(follower);
    let isWriting = true;
    const nodes = [services, buildServices(other)].map(async (node) => {
      while (isWriting) await follow(node, follower);
      for (let quiet = 0; quiet < 3; quiet++) while (await follow(node, follower));
    });
    const written: string[] = [];
    for (let round = 0; round < 8; round++)
      written.push(...(await Promise.all(worlds.map((world) => write(world, 6)))).flat());
    isWriting = false;
    await Promise.all(nodes);
    await toTheEnd(follower);
    await toTheEnd(follower);
    expect(cuts).toBeGreaterThan(0);
    expect(await ledger(name)).toEqual(written.sort());
    await other.destroy();
  }, 60_000);

  it('goes on inside of a page that was too much for one piece', async () => {
    const world = await buildForum(services);
    const calls: [string | null, number][] = [];
    const name = `scribe ${++consumers}`;
    const handle: Handle = async (act, rows, resume) => {
      calls.push([resume, rows.length]);
      const part = Number(resume ?? 0);
      await act('insert into ledger values ($1, $2)', [name, rows[part]!.id]);
      return { resume: part + 1 < rows.length ? String(part + 1) : null };
    };
    const follower = scribe({ name, handle });
    await toTheEnd(follower);
    const ids = await write(world, 2);
    await follow(services, follower);
    // What is written in between belongs to the next page.
    const more = await write(world, 0);
    await toTheEnd(follower);
    expect(calls).toEqual([
      [null, 3],
      ['1', 3],
      ['2', 3],
      [null, 1],
    ]);
    expect(await ledger(name)).toEqual([...ids, ...more].sort());
  });

  it('goes on from the head where a restore took numbers back', async () => {
    const world = await buildForum(services);
    const follower = scribe();
    await toTheEnd(follower);
    const before = await write(world, 3);
    await toTheEnd(follower);
    await query(database.db, 'update feed_cursors set at = at + 500 where consumer = $1', [follower.name]);
    await query(database.db, 'update feed_era set era = gen_random_uuid()');
    await toTheEnd(follower);
    const after = await write(world, 1);
    await toTheEnd(follower);
    expect(await ledger(follower.name)).toEqual([...before, ...after].sort());
  });

  it('is not kept from other forums by one in which it fails (I15)', async () => {
    const [bad, good] = [await buildForum(services), await buildForum(services)];
    const plain = scribe();
    const follower = scribe({
      name: plain.name,
      handle: async (act, rows, resume) => {
        const [row] = await act<{ forum: string }>('select born_forum as forum from posts where id = $1', [
          rows[0]!.id,
        ]);
        if (row!.forum === bad.forum.id) throw new Error('not this one');
        return plain.handle(act, rows, resume);
      },
    });
    await toTheEnd(follower);
    await write(bad, 1);
    const ids = await write(good, 1);
    expect(await follow(services, follower)).toBe(false);
    expect(await ledger(follower.name)).toEqual(ids.sort());
  });

  it('of changes gets posts that were edited or put back, and none for being new', async () => {
    const world = await buildForum(services);
    const { post, thread } = await buildThread(services, world);
    const follower = scribe({ page: rewrittenPosts });
    await toTheEnd(follower);
    const second = await buildReply(services, thread.id, world.admin);
    await toTheEnd(follower);
    expect(await ledger(follower.name)).toEqual([]);
    await run(services, editPost, world.admin, { postId: post.id, body: 'Better.', version: 1 });
    await run(services, removePost, world.admin, { postId: second.post.id, reason: 'Mistake.' });
    await toTheEnd(follower);
    expect(await ledger(follower.name)).toEqual([post.id]);
    await run(services, restorePost, world.admin, { postId: second.post.id, reason: 'Mistake.' });
    await toTheEnd(follower);
    expect(await ledger(follower.name)).toEqual([post.id, second.post.id].sort());
  });
});
