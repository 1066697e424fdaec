import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import type { RevealDto } from '../../contract/reveals.js';
import { createThread } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import { readNetworkOpenness } from '../../src/openness/index.js';
import { askReveal, decideReveal } from '../../src/reveals/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let siteAdmins: [SignedIn, SignedIn];
let now = new Date('2026-03-10T08:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { clock: { now: () => now }, seal: sealWith(randomBytes(32)) });
  siteAdmins = [
    await buildPerson(services, { isSiteAdmin: true }),
    await buildPerson(services, { isSiteAdmin: true }),
  ];
});
afterAll(() => database.close());

/** A network where it was asked of as many posts who wrote them; the first `agreed` of them were answered yes, the last waits. */
async function asked(times: number, agreed: number): Promise<ForumWorld> {
  now = new Date('2026-03-10T08:00:00Z');
  const world = await buildForum(services);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  const author = await buildMember(services, world);
  for (let n = 0; n < times; n++) {
    const { post } = (await run(services, createThread, author, {
      ...{ forumId: world.forum.id, title: 'A mistake', body: 'Mine.', anonymous: true },
      clientKey: randomUUID(),
    })) as PostCommitted;
    const reason = 'A court has asked for it.';
    const { id } = (await run(services, askReveal, siteAdmins[0], { postId: post.id, reason })) as RevealDto;
    if (n < times - 1) await run(services, decideReveal, siteAdmins[1], { revealId: id, agrees: n < agreed });
  }
  now = new Date('2026-04-02T08:00:00Z');
  return world;
}

async function countedIn({ network }: ForumWorld) {
  const open = await run(services, readNetworkOpenness, visitor, { network: network.slug });
  const { rows, total } = open.lists.find(({ name }) => name === 'reveals')!;
  return { ...Object.fromEntries(rows.map(({ key, count }) => [key, count])), total };
}

it('says how often the author of an anonymous post was asked for and told, and nothing of questions that wait (F-S4)', async () => {
  expect(await countedIn(await asked(12, 6))).toEqual({ agreed: 6, refused: 5, total: 11 });
});

it('leaves out small numbers, and the sum that would give them away', async () => {
  expect(await countedIn(await asked(8, 6))).toEqual({ agreed: 6, refused: null, total: null });
});
