import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { createDataSource, type Database, migrate, openDatabase } from '../../src/database/index.js';
import { emptyDatabase, type TestDatabase, testDatabase } from '../helpers/database.js';
import { eventually } from '../helpers/sockets.js';

class AsksForThreads1999999999999 {
  name = 'AsksForThreads1999999999999';
  up = (runner: QueryRunner) => runner.query('alter table threads add column asked integer');
  down = (runner: QueryRunner) => runner.query('alter table threads drop column asked');
}

describe('the migrations', () => {
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  let db: Database;

  beforeAll(async () => {
    empty = await emptyDatabase();
    db = await openDatabase(empty.url, 4);
  });

  afterAll(async () => {
    await db.destroy();
    await empty.drop();
  });

  it('make exactly the tables that the entities describe', async () => {
    expect((await db.driver.createSchemaBuilder().log()).upQueries).not.toEqual([]);
    await migrate(db);
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('run once, whoever else starts at the same moment', async () => {
    const fresh = await emptyDatabase();
    const nodes = await Promise.all([1, 2, 3].map(() => openDatabase(fresh.url, 4)));
    const ran = await Promise.all(nodes.map((node) => migrate(node)));
    expect(ran.flat()).toHaveLength((await createDataSource(fresh.url)).options.migrations?.length as number);
    await Promise.all(nodes.map((node) => node.destroy()));
    await fresh.drop();
  });

  it('give way to those who use a table, and try again when it is free', async () => {
    const fresh = await emptyDatabase();
    const [node, other] = await Promise.all([1, 2].map(() => openDatabase(fresh.url, 4)));
    await migrate(node!);
    // One of its own: what the newest of ours touches is another table each time.
    node!.migrations.push(new AsksForThreads1999999999999());
    const reader = other!.createQueryRunner();
    await reader.startTransaction();
    await reader.query('lock table threads in access share mode');
    const ran = migrate(node!);
    let isOver = false;
    void ran.then(() => {
      isOver = true;
    });
    const isWaiting = async () => {
      const [row] = await other!.query(
        `select exists (select from pg_locks where not granted and mode = 'AccessExclusiveLock'
           and database = (select oid from pg_database where datname = current_database())) as waits`,
      );
      return row.waits as boolean;
    };
    await eventually(isWaiting, 'the migration waits for the table');
    // However long the first one reads, others come through in the pauses.
    await other!.query('select from threads limit 1');
    expect(isOver).toBe(false);
    await reader.rollbackTransaction();
    await reader.release();
    expect(await ran).toEqual(['AsksForThreads1999999999999']);
    await Promise.all([node!.destroy(), other!.destroy()]);
    await fresh.drop();
  });

  it('can be undone to nothing', async () => {
    for (const _ of db.migrations) await db.undoLastMigration();
    const left = await db.query(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'
       union all select proname from pg_proc p where pronamespace = 'public'::regnamespace
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    );
    expect(left).toEqual([]);
  });
});

describe('the moderation log', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
    const { db } = test;
    const id = '00000000-0000-7000-8000-000000000001';
    await db.query(
      `insert into accounts (id, username, username_key, name, status, created_at)
       values ($1, 'ada', 'ada', 'Ada', 'active', now())`,
      [id],
    );
    await db.query(
      `insert into networks (id, slug, name, aims, membership_policy, contact, brand, created_by, created_at)
       values ($1, 'n', 'N', 'a', 'p', 'c', 'blue', $1, now())`,
      [id],
    );
    await db.query(
      `insert into forums (id, network_id, slug, name, description, access, created_at)
       values ($1, $1, 'f', 'F', 'd', 'public', now())`,
      [id],
    );
    await db.query(
      `insert into threads (id, forum_id, title, author_id, created_at, head, last_number, bumped, last_post_at)
       values ($1, $1, 't', $1, now(), 1, 1, 1, now())`,
      [id],
    );
    await db.query(
      `insert into moderation_log
         (id, at, network_id, forum_id, thread_id, actor_id, actor_role, subject_id, action, reason, payload, seq)
       values ($1, now(), $1, $1, $1, $1, 'network_admin', $1, 'thread.locked', 'r', '{}', 1)`,
      [id],
    );
  });

  afterAll(() => test.close());

  it.each([
    ['an update', `update moderation_log set reason = 'other'`],
    ['a delete', 'delete from moderation_log'],
    ['a truncate', 'truncate moderation_log cascade'],
    ['a truncate by way of another table', 'truncate networks cascade'],
  ])('refuses %s', async (_, statement) => {
    await expect(test.db.query(statement)).rejects.toThrow('The moderation log is append-only.');
    expect(await test.db.query('select reason from moderation_log')).toEqual([{ reason: 'r' }]);
  });
});
