import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { verifyLogs } from '../../src/ledger/index.js';
import { lockThread, removePost } from '../../src/moderation/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let moderator: SignedIn;
const reason = 'It sells something.';

beforeEach(async () => {
  database = await testDatabase(30);
  services = buildServices(database.db);
  world = await buildForum(services);
  moderator = await buildMember(services, world, 'moderator');
  const { thread } = await buildThread(services, world);
  for (let n = 0; n < 3; n++) {
    const { post } = await buildReply(services, thread.id, moderator);
    await run(services, removePost, moderator, { postId: post.id, reason });
  }
});
afterEach(() => database.close());

const faults = async (options = {}) =>
  (await verifyLogs(database.db, options)).findings.map(({ fault, source, number }) => [
    fault,
    source,
    number,
  ]);

/** What an owner of the tables can do: the triggers are off meanwhile, and on again. */
async function tamper(...statements: string[]): Promise<void> {
  const tables = ['moderation_log', 'log_chain'];
  for (const table of tables) await query(database.db, `alter table ${table} disable trigger user`);
  for (const statement of statements) await query(database.db, statement);
  for (const table of tables) await query(database.db, `alter table ${table} enable trigger user`);
}

/** The middle one of three removals. */
const second = `(select id from moderation_log order by id offset 1 limit 1)`;
const lineOf = async (id = second): Promise<number> =>
  (
    await query<{ number: number }>(
      database.db,
      `select number::int from log_chain where source = 'moderation_log' and row_id = ${id}`,
    )
  )[0]!.number;

describe('the chain of the logs', () => {
  it('holds for what the product itself writes', async () => {
    expect(await faults()).toEqual([]);
    const { lines, heads } = await verifyLogs(database.db);
    expect(lines).toBeGreaterThan(5);
    expect(heads.map(({ scope }) => scope)).toContain(world.network.id);
  });

  it('shows a row that was altered', async () => {
    const number = await lineOf();
    await tamper(`update moderation_log set reason = 'Nothing.' where id = ${second}`);
    expect(await faults()).toEqual([['altered', 'moderation_log', number]]);
  });

  it('shows a row that is gone, with its line or without', async () => {
    const number = await lineOf();
    const [{ id }] = (await query<{ id: string }>(database.db, `select ${second} as id`)) as [{ id: string }];
    await tamper(
      `delete from read_decisions where entry_id = '${id}'`,
      `delete from moderation_log where id = '${id}'`,
    );
    expect(await faults()).toEqual([['missing', 'moderation_log', number]]);
    await tamper(`delete from log_chain where row_id = '${id}'`);
    expect(await faults()).toEqual([['gap', null, number]]);
  });

  it('shows a row that came past the chain', async () => {
    await tamper(`insert into moderation_log select '${randomUUID()}', at, network_id, forum_id, thread_id, post_id, actor_id,
      actor_role, subject_id, action, reason, payload, seq from moderation_log where id = ${second}`);
    expect(await faults()).toEqual([['inserted', 'moderation_log', null]]);
  });

  it('shows two rows that changed places', async () => {
    const number = await lineOf();
    await tamper(`update log_chain c set row_id = gen_random_uuid() where row_id = ${second}`);
    expect((await faults())[1]).toEqual(['rewritten', 'moderation_log', number]);
  });

  it('shows an end that was cut off, by the head; or by heads kept elsewhere where that was changed too', async () => {
    const { heads: kept } = await verifyLogs(database.db);
    const last = '(select id from moderation_log order by id desc limit 1)';
    const number = await lineOf(last);
    await tamper(
      `delete from log_chain where row_id = ${last}`,
      `delete from moderation_log where id = ${last}`,
    );
    expect(await faults()).toEqual([['cut', null, number]]);
    await tamper(`update log_heads h set number = c.number, hash = c.hash from log_chain c
      where c.scope = h.scope and c.number = h.number - 1 and h.number = ${number}`);
    expect(await faults()).toEqual([]);
    expect(await faults({ kept })).toEqual([['cut', null, number]]);
  });

  it('shows a chain that was computed anew, by heads kept elsewhere', async () => {
    const { heads: kept } = await verifyLogs(database.db);
    const scope = world.network.id;
    await tamper(
      `update moderation_log set reason = 'Nothing.' where id = ${second}`,
      `create table lines as select source, row_id, number from log_chain where scope = '${scope}'`,
      `delete from log_chain where scope = '${scope}'`,
      `delete from log_heads where scope = '${scope}'`,
      `do $$ declare one record; begin set local timezone = 'UTC';
        for one in select * from lines order by number loop
          if one.source = 'moderation_log' then
            perform append_to_chain('${scope}', one.source, one.row_id,
              (select log_row_text(to_jsonb(l), '{}') from moderation_log l where id = one.row_id));
          elsif one.source = 'membership_events' then
            perform append_to_chain('${scope}', one.source, one.row_id,
              (select log_row_text(to_jsonb(l), '{}') from membership_events l where id = one.row_id));
          elsif one.source = 'network_events' then
            perform append_to_chain('${scope}', one.source, one.row_id,
              (select log_row_text(to_jsonb(l), '{}') from network_events l where id = one.row_id));
          end if;
        end loop; end $$`,
    );
    expect(await faults()).toEqual([]);
    expect((await faults({ kept }))[0]![0]).toBe('rewritten');
  });

  it('shows a trigger that was taken off', async () => {
    await query(database.db, 'alter table moderation_log disable trigger moderation_log_chained');
    expect(await faults()).toEqual([['loose', 'moderation_log', null]]);
    await query(database.db, 'drop trigger moderation_log_chained on moderation_log');
    expect((await faults())[0]).toEqual(['loose', 'moderation_log', null]);
  });

  it('is the same whatever the session thinks of time and bytes', async () => {
    const { heads } = await verifyLogs(database.db);
    await query(
      database.db,
      `alter database ${new URL(database.url).pathname.slice(1)} set timezone = 'Asia/Kolkata'`,
    );
    await database.db.destroy();
    await database.db.initialize();
    await run(services, lockThread, moderator, {
      threadId: (await buildThread(services, world)).thread.id,
      isLocked: true,
      reason,
    });
    expect(await faults({ kept: heads })).toEqual([]);
  });
});

describe('many at once', () => {
  it('fifty acts in two networks end, each in its chain, whatever order a transaction writes in', async () => {
    const other = await buildForum(services);
    const worlds = [world, other];
    const posts = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => (await buildThread(services, worlds[n % 2]!)).thread),
    );
    const both = (first: string, then: string) =>
      query(
        database.db,
        `insert into network_events (id, network_id, at, act, details)
         select gen_random_uuid(), id, now(), 'test', '{}' from unnest(array['${first}', '${then}']::uuid[]) id`,
      );
    const acts = posts.map(({ id }, n) =>
      run(services, lockThread, worlds[n % 2]!.admin, { threadId: id, isLocked: true, reason }),
    );
    const pairs = Array.from({ length: 50 }, (_, n) =>
      n % 2 ? both(world.network.id, other.network.id) : both(other.network.id, world.network.id),
    );
    await Promise.all([...acts, ...pairs]);
    expect(await faults()).toEqual([]);
    const [row] = await query<{ n: number }>(
      database.db,
      `select count(*)::int as n from log_chain where source = 'network_events'
         and row_id in (select id from network_events where act = 'test')`,
    );
    expect(row!.n).toBe(100);
  });
});
