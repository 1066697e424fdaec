import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { buildForum, buildMember, buildReply, buildServices, buildThread } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildFollowers, settle } from './helpers.js';

jest.setTimeout(180_000);

const FOLLOWERS = 10_000;
/** Measured are 20 (docs/notifications.md); a machine that is busy with other tests holds it up by itself. */
const HELD_UP_MS = 100;
const HEAP_BYTES = 64e6;

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

describe('a thread with ten thousand followers, all of them signed in', () => {
  it('tells each once, in pieces that hold up nothing else', async () => {
    const world = await buildForum(services, { access: 'members' });
    const { thread } = await buildThread(services, world);
    await settle(services);
    await buildFollowers(services, { networkId: world.network.id, threadId: thread.id, count: FOLLOWERS });
    await query(
      database.db,
      `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
       select decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), account_id, 'browser', now(), now(),
         now() + interval '1 hour' from thread_follows where thread_id = $1`,
      [thread.id],
    );
    await query(database.db, 'analyze');
    await buildReply(services, thread.id, await buildMember(services, world));

    const told: string[] = [];
    services.signals.toAccount.listen(({ event, accountId }) => {
      if (event === 'account:notification') told.push(accountId);
    });
    const heapBefore = process.memoryUsage().heapUsed;
    let heap = heapBefore;
    const sampling = setInterval(() => {
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    }, 5);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const startedAt = performance.now();
    await settle(services);
    const ms = performance.now() - startedAt;
    delay.disable();
    clearInterval(sampling);
    const held = delay.percentile(99) / 1e6;
    process.stdout.write(
      `${FOLLOWERS} followers told in ${Math.round(ms)} ms; heap +${Math.round((heap - heapBefore) / 1e6)} MB; held up ${Math.round(held)} ms (p99), ${Math.round(delay.max / 1e6)} ms at most\n`,
    );
    // The author of the thread is answered: one more.
    expect(told).toHaveLength(FOLLOWERS + 1);
    expect(new Set(told).size).toBe(FOLLOWERS + 1);
    expect(held).toBeLessThan(HELD_UP_MS);
    expect(heap - heapBefore).toBeLessThan(HEAP_BYTES);
  });
});
