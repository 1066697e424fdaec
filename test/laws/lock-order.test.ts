import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { createForum, updateForum } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { forgetNotificationsJob, markNotificationsRead } from '../../src/notifications/index.js';
import { markNetworkRead, markSeen } from '../../src/reading/index.js';
import { buildForum, buildMember, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';

/*
 * Two statements that write several rows never wait for each other: both take them in one order, or one leaves the
 * other's alone. A third party holds a row in the middle until both stand at it.
 */

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

describe('at the same moment', () => {
  it('a network is marked as read, and one of its threads is opened for the first time', async () => {
    const first = await buildForum(services);
    const more = { networkId: first.network.id, description: 'Another.', access: 'public' };
    const second = await run(services, createForum, first.admin, { ...more, name: 'Two', slug: 'two' });
    const third = await buildForum(services, { within: first });
    const { thread } = await buildThread(services, third);
    const reader = await buildMember(services, first);
    // Postgres knows how small the tables are, and reads them as they lie.
    await query(database.db, 'analyze');
    const release = await hold(
      database,
      'insert into forum_reads (account_id, forum_id, baseline, since) values ($1, $2, 0, now())',
      [reader.accountId, second.id],
    );
    const marking = run(services, markNetworkRead, reader, { networkId: first.network.id });
    await waiting(database, 1);
    // New names are written behind everything else: who looks now finds these two after the third.
    for (const { id, slug } of [first.forum, second])
      await run(services, updateForum, first.admin, {
        ...{ forumId: id, name: `New ${slug}`, description: 'As before.', access: 'public' },
      });
    const opening = run(services, markSeen, reader, { threadId: thread.id, ranges: [[1, 1]] });
    await waiting(database, 2);
    await release();
    await Promise.all([marking, opening]);
    const rows = await query(database.db, 'select from forum_reads where account_id = $1', [
      reader.accountId,
    ]);
    expect(rows).toHaveLength(3);
  });

  it('a person marks all notifications as read, and old ones are cleared away', async () => {
    const world = await buildForum(services);
    const reader = await buildMember(services, world);
    const { thread } = await buildThread(services, world);
    // Written from the last to the first of the order in which they are marked.
    await query(
      database.db,
      `insert into notifications (id, account_id, kind, subject_id, thread_id, from_number, last_number, happened_at)
       select gen_random_uuid(), $1, 'mention', ('00000000-0000-7000-8000-0000000000' || n)::uuid, $2, 1, 1, '2020-01-01'
       from generate_series(60, 20, -1) as n`,
      [reader.accountId, thread.id],
    );
    const release = await hold(
      database,
      `select from notifications where account_id = $1 and subject_id = '00000000-0000-7000-8000-000000000040' for update`,
      [reader.accountId],
    );
    const marking = run(services, markNotificationsRead, reader, {});
    await waiting(database, 1);
    const clearing = forgetNotificationsJob.run(services);
    await Promise.race([clearing, waiting(database, 2)]);
    await release();
    await Promise.all([marking, clearing]);
    await forgetNotificationsJob.run({ ...services, clock: { now: () => new Date('2040-01-01') } });
    expect(
      await query(database.db, 'select from notifications where account_id = $1', [reader.accountId]),
    ).toEqual([]);
  });
});
