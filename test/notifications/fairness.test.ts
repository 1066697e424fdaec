import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FairnessKind } from '../../contract/fairness.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { noticesSql, tellNotices } from '../../src/notices/index.js';
import {
  countUnread,
  forgetNotificationsJob,
  keepCounts,
  markNotificationsRead,
  openNotification,
} from '../../src/notifications/index.js';
import { buildNetwork, buildPerson, buildServices, type NetworkWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, openScreen, runJob } from './helpers.js';

let database: TestDatabase;
let services: Services;
let world: NetworkWorld;
let ada: SignedIn;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  services.noticeLinks = undefined;
  [world, ada] = await Promise.all([buildNetwork(services), buildPerson(services)]);
});

async function write(kind: FairnessKind, subjectId: string, again = false, networkId = world.network.id) {
  const from = '(select $1::uuid as who) x';
  const parts = { kind, account: 'x.who', subject: '$2::uuid', network: '$3::uuid', at: '$4::timestamptz' };
  const told = await query<{ account_id: string }>(services.db, noticesSql({ ...parts, from, again }), [
    ada.accountId,
    subjectId,
    networkId,
    services.clock.now(),
  ]);
  tellNotices(
    services,
    told.map((row) => row.account_id),
  );
  return told.length;
}

const unread = async () => ((await run(services, countUnread, ada, {})) as { unread: number }).unread;

describe('news of moderation', () => {
  it('is shown with where its room says it leads, counted, and marked', async () => {
    const subject = randomUUID();
    await write('appealDecided', subject);
    const [plain] = await listOf(services, ada, 'fairness');
    expect(plain).toMatchObject({
      kind: 'fairness',
      isUnread: true,
      path: '/notifications?show=fairness',
      network: { id: world.network.id },
      notice: { kind: 'appealDecided', text: null },
    });
    services.noticeLinks = {
      appealDecided: async (_db, reader, ids) =>
        new Map(
          ids.map((id) => [id, { path: `/there/${id}`, text: reader === ada.accountId ? 'Yours' : '' }]),
        ),
    };
    expect(await listOf(services, ada)).toMatchObject([
      { path: `/there/${subject}`, notice: { text: 'Yours' } },
    ]);
    expect(await listOf(services, ada, 'network')).toEqual([]);
    expect(await unread()).toBe(1);
    expect(await run(services, openNotification, ada, { notificationId: plain!.id })).toEqual({
      path: `/there/${subject}`,
    });
    expect(await unread()).toBe(0);
    expect(await listOf(services, ada, 'unread')).toEqual([]);
  });

  it('is told once of one thing, and anew only where that is asked for', async () => {
    const subject = randomUUID();
    expect(await write('holdWaits', subject)).toBe(1);
    await run(services, markNotificationsRead, ada, {});
    expect(await write('holdWaits', subject)).toBe(0);
    expect(await unread()).toBe(0);
    expect(await write('holdWaits', subject, true)).toBe(1);
    expect(await unread()).toBe(1);
  });

  it('is on the screens at once, with the count', async () => {
    await openScreen(services, ada);
    const stop = keepCounts(services);
    const heard = new Promise((resolve) => {
      const end = services.signals.toAccount.listen((message) => {
        end();
        resolve(message);
      });
    });
    await write('sanctioned', randomUUID());
    expect(await heard).toEqual({
      accountId: ada.accountId,
      event: 'account:notification',
      data: { unread: 1, kind: 'fairness' },
    });
    stop();
  });

  it('names no network that its reader may not know of', async () => {
    await query(services.db, `update networks set visibility = 'unlisted' where id = $1`, [world.network.id]);
    await write('reportDecided', randomUUID());
    expect(await listOf(services, ada)).toMatchObject([{ network: null }]);
  });

  it('is cleared away 90 days after it was read, and never unread', async () => {
    await write('held', randomUUID());
    await write('held', randomUUID());
    await query(
      services.db,
      `update fairness_notices set happened_at = now() - interval '400 days', read_at = case when id =
         (select min(id::text)::uuid from fairness_notices where account_id = $1) then now() - interval '91 days' end
       where account_id = $1`,
      [ada.accountId],
    );
    await runJob(services, forgetNotificationsJob);
    expect(await listOf(services, ada)).toHaveLength(1);
  });
});
