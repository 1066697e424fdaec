import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { findFreePort } from '../../src/database/embedded/free-port.js';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildReply, buildServices, buildThread } from '../factories/world.js';
import { DataFolders } from '../helpers/data-folder.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { type MainProcess, startMain } from '../helpers/main-process.js';
import { eventually } from '../helpers/sockets.js';
import { buildFollowers, settle } from './helpers.js';

jest.setTimeout(300_000);

const FOLLOWERS = 4_000;

let database: TestDatabase;
let services: Services;
const folders = new DataFolders();
const started: MainProcess[] = [];
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterEach(async () => {
  for (const main of started.splice(0)) {
    main.child.kill('SIGKILL');
    await main.ended();
  }
});
afterAll(async () => {
  await database.close();
  folders.remove();
});

async function startNode(): Promise<MainProcess> {
  const main = startMain({
    DATA_DIR: folders.fresh(),
    PORT: String(await findFreePort()),
    DATABASE_URL: database.url,
  });
  started.push(main);
  await main.says(/Convene is ready at/);
  return main;
}

describe('a node that is killed while it makes notifications (K12)', () => {
  it('leaves the rest to the next one: each follower is told once', async () => {
    const world = await buildForum(services, { access: 'members' });
    const { thread } = await buildThread(services, world);
    await settle(services);
    await buildFollowers(services, { networkId: world.network.id, threadId: thread.id, count: FOLLOWERS });
    const ben = await buildMember(services, world);
    const made = async () => {
      const [row] = await query<{ rows: number; people: number; told: number }>(
        database.db,
        `select count(*)::int as rows, count(distinct account_id)::int as people,
           coalesce(sum(last_number - from_number + 1), 0)::int as told
         from notifications where thread_id = $1 and kind = 'thread'`,
        [thread.id],
      );
      return row!;
    };
    // It dies as soon as some more are told, at whatever it is doing then.
    let kills = 0;
    await buildReply(services, thread.id, ben);
    await buildReply(services, thread.id, ben);
    for (let goal = 1; goal < FOLLOWERS && kills < 2; ) {
      const node = await startNode();
      await eventually(async () => (await made()).rows >= goal, 'some are told', 90_000);
      node.child.kill('SIGKILL');
      await node.ended();
      kills += 1;
      const { rows } = await made();
      goal = rows + 1;
    }
    expect(kills).toBeGreaterThan(0);
    await startNode();
    await eventually(async () => (await made()).rows === FOLLOWERS, 'all are told', 150_000);
    await settle(services);
    expect(await made()).toEqual({ rows: FOLLOWERS, people: FOLLOWERS, told: 2 * FOLLOWERS });
  });
});
