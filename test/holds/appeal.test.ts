import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DecisionDto } from '../../contract/appeals.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import { decideAppeal, makeAppeal, readDecision } from '../../src/appeals/index.js';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import { forgetHolds, holdSource, undoRefusal } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { reasonOf } from '../reports/world.js';
import {
  buildHoldWorld,
  decide,
  edit,
  gatedServices,
  type HoldWorld,
  heldOf,
  refusal,
  reply,
  start,
} from './world.js';

const DAY_MS = 86_400_000;
let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase(4);
  services = gatedServices(database.db, {
    clock: { now: () => now },
    decisionSources: { hold: holdSource },
  });
});
afterAll(() => database.close());

const read = (by: SignedIn, decisionId: string) =>
  run(services, readDecision, by, { decisionId }) as Promise<DecisionDto>;
const appeal = async (by: SignedIn, decisionId: string): Promise<string> => {
  await run(services, makeAppeal, by, { decisionId, words: 'It is no advertisement.' });
  const [row] = await query<{ id: string }>(services.db, 'select id from appeals where decision_id = $1', [
    decisionId,
  ]);
  return row!.id;
};
const answer = (by: SignedIn, appealId: string, outcome: string) =>
  run(services, decideAppeal, by, { appealId, outcome, words: 'Read again.' });
const page = (by: SignedIn, { started }: HoldWorld) =>
  run(services, readThread, by, { threadId: started.thread.id }) as Promise<ThreadPageDto>;

it('a refusal is a decision with its reasons, which its author alone reads and can appeal against', async () => {
  const world = await buildHoldWorld(services);
  const { member, moderator, other } = world;
  const held = await heldOf(reply(services, world, member, 'A **refused** text.'));
  expect(await reasonOf(read(member, held.id))).toBe('not_found');
  await decide(services, moderator, held.id, refusal);
  expect(await read(member, held.id)).toMatchObject({
    title: 'Your reply was refused',
    entry: null,
    reason: refusal.words,
    rule: refusal.rule,
    role: 'network moderator',
    found: 'own',
    isInForce: true,
    appealUntil: new Date(now.getTime() + 60 * DAY_MS).toISOString(),
  });
  expect(await reasonOf(read(other, held.id))).toBe('not_found');
  const appealId = await appeal(member, held.id);
  // An appeal is answered by somebody else, and the refusal is not taken back behind it.
  expect(await reasonOf(answer(moderator, appealId, 'overturned'))).toBe('not_found');
  expect(await reasonOf(run(services, undoRefusal, moderator, { holdId: held.id }))).not.toBe('done');
  const before = await page(member, world);
  await answer(other, appealId, 'overturned');
  const after = await page(member, world);
  expect(after.posts).toHaveLength(before.posts.length + 1);
  expect(after.posts.at(-1)).toMatchObject({ authorId: member.accountId });
  expect(after.posts.at(-1)!.html).toContain('<strong>refused</strong>');
  expect(await read(member, held.id)).toMatchObject({
    isInForce: false,
    appealUntil: null,
    appeal: { outcome: 'overturned' },
  });
  expect(await reasonOf(answer(other, appealId, 'overturned'))).toBe('already_decided');
});

it('threads and edits come back the same way; one that is upheld does not', async () => {
  const world = await buildHoldWorld(services);
  const { member, moderator, other, started } = world;
  const thread = await heldOf(start(services, world, member, 'A subject', 'Words.'));
  const changed = await heldOf(edit(services, member, started.post.id, 'Other words.'));
  const kept = await heldOf(reply(services, world, member, 'Not this.'));
  for (const { id } of [thread, changed, kept]) await decide(services, moderator, id, refusal);
  for (const { id } of [thread, changed]) await answer(other, await appeal(member, id), 'overturned');
  await answer(other, await appeal(member, kept.id), 'upheld');
  const { posts } = await page(member, world);
  expect(posts[0]!.html).toContain('Other words.');
  expect(posts).toHaveLength(1);
  const titles = await query(services.db, 'select 1 from threads where title = $1 and forum_id = $2', [
    'A subject',
    world.forum.id,
  ]);
  expect(titles).toHaveLength(1);
});

it('the text is kept as long as an appeal is possible or open', async () => {
  const world = await buildHoldWorld(services);
  const { member, moderator } = world;
  const [open, none] = [
    await heldOf(reply(services, world, member, 'One.')),
    await heldOf(reply(services, world, member, 'Two.')),
  ];
  for (const { id } of [open, none]) await decide(services, moderator, id, refusal);
  now = new Date(now.getTime() + 59 * DAY_MS);
  await forgetHolds.run(services);
  await appeal(member, open.id);
  now = new Date(now.getTime() + 2 * DAY_MS);
  await forgetHolds.run(services);
  const left = await query<{ id: string }>(services.db, 'select id from holds where id = any($1::uuid[])', [
    [open.id, none.id],
  ]);
  expect(left.map(({ id }) => id)).toEqual([open.id]);
});
