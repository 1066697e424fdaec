import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewsCounts, NotificationSettingsDto } from '../../contract/notifications.js';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
import {
  readNotificationSettings,
  sendDigests,
  stopDigest,
  updateNotificationSettings,
} from '../../src/notifications/index.js';
import { nextDue } from '../../src/notifications/next-due.js';
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
import { runJob, settle } from './helpers.js';

const HOUR = 3_600_000;
const told = { mentions: true, replies: true, threads: true, forums: true, autoFollow: true };
const none: NewsCounts = {
  mention: 0,
  reply: 0,
  thread: 0,
  forum: 0,
  decision: 0,
  network: 0,
  fairness: 0,
};

let database: TestDatabase;
let services: Services;
let now = new Date();
let world: ForumWorld;
let ada: SignedIn;
let ben: SignedIn;
let threadId: string;

beforeAll(async () => {
  database = await testDatabase(8);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());
beforeEach(async () => {
  await query(services.db, 'delete from outgoing_mail');
  await query(services.db, 'delete from notification_settings');
  world = await buildForum(services, { access: 'members' });
  [ada, ben] = await Promise.all([
    buildMember(services, world, 'member', 'Ada'),
    buildMember(services, world, 'member', 'Ben'),
  ]);
  threadId = (await buildThread(services, world, { author: ada })).thread.id;
});

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR);
};
const choose = async (digest?: NotificationSettingsDto['digest']) =>
  (await run(services, updateNotificationSettings, ada, { ...told, digest })) as NotificationSettingsDto;

/** Ben answers Ada at this moment of the test's clock. */
async function answered(): Promise<void> {
  await buildReply(services, threadId, ben, 'Words for members alone');
  await settle(services);
  await query(services.db, 'update notifications set happened_at = $2 where account_id = $1', [
    ada.accountId,
    now,
  ]);
}

interface Sent {
  accountId: string;
  template: string;
  data: { counts: NewsCounts; key: string; username: string };
}
const sent = () =>
  query<Sent>(
    services.db,
    'select account_id as "accountId", template, data from outgoing_mail order by queued_at',
  );

describe('the mail that says how much is new', () => {
  it('comes a day after it was asked for, with numbers alone, and again only when there is more', async () => {
    await choose('daily');
    later(1);
    await answered();
    later(22);
    await runJob(services, sendDigests);
    expect(await sent()).toEqual([]);
    later(1.5);
    await runJob(services, sendDigests);
    const [mail, ...others] = await sent();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ accountId: ada.accountId, template: 'digest' });
    expect(mail!.data).toMatchObject({
      username: ada.username,
      digest: 'daily',
      counts: { ...none, reply: 1 },
    });
    expect(JSON.stringify(mail)).not.toMatch(/Words|Ben/);
    await runJob(services, sendDigests);
    later(24);
    await runJob(services, sendDigests);
    expect(await sent()).toHaveLength(1);
    await answered();
    later(24);
    await runJob(services, sendDigests);
    expect(await sent()).toHaveLength(2);
  });

  it('tells nothing of what was read, nor of what may not be read any more', async () => {
    await choose('daily');
    later(1);
    await answered();
    await query(services.db, 'update notifications set read_at = $2 where account_id = $1', [
      ada.accountId,
      now,
    ]);
    later(24);
    await runJob(services, sendDigests);
    await answered();
    await query(services.db, 'update notifications set read_at = null where account_id = $1', [
      ada.accountId,
    ]);
    await run(services, leaveNetwork, ada, { networkId: world.network.id });
    later(24);
    await runJob(services, sendDigests);
    expect(await sent()).toEqual([]);
  });

  it('is one mail where two nodes look at once', async () => {
    await choose('weekly');
    later(24);
    await answered();
    later(24 * 6 + 1);
    await Promise.all([1, 2, 3].map(() => sendDigests.run(services)));
    expect(await sent()).toHaveLength(1);
  });

  it('ends by the key in its link, without signing in, together with what waits to be sent', async () => {
    await choose('daily');
    later(1);
    await answered();
    later(24);
    await runJob(services, sendDigests);
    const { key } = (await sent())[0]!.data;
    await run(services, stopDigest, visitor, { key });
    expect(await sent()).toEqual([]);
    expect(await run(services, readNotificationSettings, ada, {})).toMatchObject({
      ...told,
      digest: 'never',
    });
    await answered();
    later(24);
    await runJob(services, sendDigests);
    expect(await sent()).toEqual([]);
    // Asked for again, it has another key: a link of long ago ends nothing.
    await choose('daily');
    await expect(run(services, stopDigest, visitor, { key })).rejects.toMatchObject({ code: 'not_found' });
    expect(await run(services, readNotificationSettings, ada, {})).toMatchObject({ digest: 'daily' });
  });

  it.each(['weekly', 'never'] as const)(
    'is dropped where it waits to be sent, when %s is chosen',
    async (next) => {
      await choose('daily');
      later(1);
      await answered();
      later(24);
      await runJob(services, sendDigests);
      expect(await sent()).toHaveLength(1);
      await choose();
      await choose('daily');
      expect(await sent()).toHaveLength(1);
      await choose(next);
      expect(await sent()).toEqual([]);
    },
  );

  it('stays as it was chosen when other things are, and when it is chosen again', async () => {
    const kept = () =>
      query(
        services.db,
        'select digest, digest_due_at, digest_key from notification_settings where account_id = $1',
        [ada.accountId],
      );
    expect(await choose()).toEqual({ ...told, digest: 'never' });
    await choose('weekly');
    const before = await kept();
    later(5);
    expect(await choose()).toEqual({ ...told, digest: 'weekly' });
    await choose('weekly');
    expect(await kept()).toEqual(before);
    expect(await choose('never')).toEqual({ ...told, digest: 'never' });
  });

  it('keeps to its time of day, and does not make up for days that it missed', () => {
    const at = (text: string) => new Date(`2026-03-${text}Z`);
    expect(nextDue('daily', at('28T08:00'), at('28T08:01'))).toEqual(at('29T08:00'));
    expect(nextDue('daily', at('25T08:00'), at('28T09:00'))).toEqual(at('29T08:00'));
    expect(nextDue('weekly', at('01T08:00'), at('02T08:00'))).toEqual(at('08T08:00'));
  });
});
