import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { endSanctions, liftSanction } from '../../src/sanctions/index.js';
import { buildPerson, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';
import { bound, sanction, siteSanction } from './helpers.js';

const ROUNDS = 12;
let database: TestDatabase;
let one: Services;
let two: Services;
beforeAll(async () => {
  database = await testDatabase(8);
  [one, two] = [buildServices(database.db), buildServices(database.db)];
});
afterAll(() => database.close());

const say = (services: Services, by: SignedIn, { started }: CaseWorld, n = 0) =>
  run(services, replyToThread, by, {
    threadId: started.thread.id,
    body: `Word ${n}.`,
    clientKey: services.ids.next(),
  });
const headOf = async ({ forum }: CaseWorld) =>
  Number(
    (
      await query<{ head: number }>(one.db, 'select head from forum_heads where forum_id = $1', [forum.id])
    )[0]!.head,
  );

describe('two at once', () => {
  it(`pause somebody once, ${ROUNDS} times`, async () => {
    const world = await buildCaseWorld(one);
    for (let round = 0; round < ROUNDS; round++) {
      const pause = (services: Services, by: SignedIn) =>
        sanction(services, by, world, 'pause', { hours: 1 });
      const [first, second] = await Promise.allSettled([
        pause(one, world.moderator),
        pause(two, world.other),
      ]);
      const done = [first, second].filter((one) => one.status === 'fulfilled');
      expect(done).toHaveLength(1);
      const { value } = done[0] as PromiseFulfilledResult<{ id: string }>;
      await run(one, liftSanction, world.admin, { sanctionId: value.id, words: 'Next round.' });
    }
  });

  it('decide about each other: one of them is out, never both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [a, b] = [
        await buildPerson(one, { isSiteAdmin: true }),
        await buildPerson(one, { isSiteAdmin: true }),
      ];
      await Promise.all([
        reasonOf(siteSanction(one, a, b.accountId, 'suspension')),
        reasonOf(siteSanction(two, b, a.accountId, 'suspension')),
      ]);
      const states = [(await bound(one, a.accountId)).status, (await bound(one, b.accountId)).status];
      expect(states.sort()).toEqual(['active', 'suspended']);
    }
  });
});

describe('a sanction that commits first', () => {
  it.each(['pause', 'suspension'])('refuses a reply that waited behind a %s', async (step) => {
    const world = await buildCaseWorld(one, 'public');
    await say(two, world.member, world);
    const release = await hold(
      database,
      'select from memberships where network_id = $1 and account_id = $2 for share',
      [world.network.id, world.member.accountId],
    );
    const decided = sanction(one, world.admin, world, step, { hours: 1 });
    await waiting(database, 1);
    // Facts of a moment ago let it through: only the row says no.
    const late = reasonOf(say(two, world.member, world, 1));
    await waiting(database, 2);
    await release();
    await decided;
    expect(await late).toBe('paused');
  });

  it('has nothing of fifty replies in flight after it', async () => {
    const world = await buildCaseWorld(one, 'public');
    await say(two, world.member, world);
    const replies = Array.from({ length: 50 }, (_, n) =>
      reasonOf(say(n % 2 ? one : two, world.member, world, n)),
    );
    await sanction(one, world.moderator, world, 'pause', { hours: 1 });
    const head = await headOf(world);
    const answers = await Promise.all(replies);
    expect(new Set([...answers, 'done', 'paused'])).toEqual(new Set(['done', 'paused']));
    const [row] = await query<{ last: string }>(
      one.db,
      'select max(born)::text as last from posts where author_id = $1',
      [world.member.accountId],
    );
    expect(Number(row!.last)).toBeLessThanOrEqual(head);
    // Others go on.
    await buildReply(one, world.started.thread.id, world.other, 'Back to the matter.');
    expect(await headOf(world)).toBe(head + 1);
  });
});

it('ends a pause and lifts it at once without doing either twice', async () => {
  let now = new Date();
  const clocked = buildServices(database.db, { clock: { now: () => now } });
  const world = await buildCaseWorld(clocked);
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await sanction(clocked, world.moderator, world, 'pause', { hours: 1 });
    now = new Date(now.getTime() + 3_600_000);
    await Promise.all([
      endSanctions.run(clocked),
      reasonOf(run(clocked, liftSanction, world.other, { sanctionId: id, words: 'Enough.' })),
    ]);
    const rows = await query<{ act: string }>(
      clocked.db,
      `select act from sanction_events where sanction_id = $1 and act <> 'imposed'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect((await bound(clocked, world.member.accountId)).curbs).toEqual({});
  }
});
