import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workOf } from '../../bench/networks/plans.js';
import { seedThread, seedWorld } from '../../bench/processes/seed.js';
import { makeCases } from '../../bench/queue.js';
import { recordStatements } from '../../bench/statements.js';
import { query } from '../../src/database/index.js';
import type { Job, Services, SignedIn } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { countReaders, raiseHidden, settleCases } from '../../src/reports/index.js';
import { buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** So many that Postgres chooses an index where there is one. */
const CASES = 8_000;
const MEMBERS = 100;
const LARGE = 2_000;

let database: TestDatabase;
let services: Services;
let founder: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  services = buildServices(db);
  const world = await seedWorld(services, MEMBERS);
  ({ founder } = world);
  const { threadId } = await seedThread(services, founder, world.openForumId, 1);
  await makeCases(db, threadId, founder.accountId, CASES);
  // Of years of reports a handful is open, and one post is hidden.
  await query(
    db,
    `update report_cases c set state = 'decided', outcome = 'kept', decided_at = now() - interval '2 days', decided_by = $1, words = 'Looked at.'
     from posts p where p.id = c.post_id and p.number > 20`,
    [founder.accountId],
  );
  await query(
    db,
    `update posts set state = 'removed', is_under_review = true, source = '', html = '' where number = 5`,
  );
  await query(
    db,
    `insert into drafts (account_id, kind, place_id, title, body, version, saved_at)
     select a.id, 'reply', gen_random_uuid(), '', 'Begun', 1, now() from accounts a, generate_series(1, 60)`,
  );
  await query(db, 'vacuum analyze');
}, 120_000);
afterAll(() => database.close());

const isOf = (table: string) => (line: string) => line.startsWith(`${table}:`);

describe('a site with years of reports', () => {
  it.each<Job>([countReaders, raiseHidden, settleCases])('is not read whole by $name', async (job) => {
    const end = recordStatements();
    await job.run(services);
    const asked = end();
    expect(asked.length).toBeGreaterThan(0);
    expect((await workOf(services.db, asked, LARGE)).whole).toEqual([]);
  });

  it('is not read whole when a post is removed: neither for its case nor for drafts that answer or quote it', async () => {
    const [post] = await query<{ id: string }>(services.db, 'select id from posts where number = 9');
    const end = recordStatements();
    await run(services, removePost, founder, { postId: post!.id, reason: 'Off topic.' });
    const asked = end();
    expect((await workOf(services.db, asked, LARGE)).whole).toEqual([]);
  });

  it('would be found out if it were', async () => {
    const all = [{ text: 'select count(*) from drafts where title = $1', values: ['x'] }];
    const { whole } = await workOf(services.db, all, LARGE);
    expect(whole.filter(isOf('drafts'))).toHaveLength(1);
  });
});
