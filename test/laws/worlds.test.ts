import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canReadForum,
  canSeeForum,
  forumChanges,
  listForums,
  readersAmong,
  readForum,
  readThread,
  threadChanges,
} from '../../src/forums/index.js';
import { type Actor, accountIdOf, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { canReadNetwork } from '../../src/networks/index.js';
import { readThreadReading } from '../../src/reading/index.js';
import { buildPerson, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { type Client, closeClients, connect, send, signInAs } from '../helpers/sockets.js';
import { idsOf, indexAll, searchAs } from '../search/helpers/search.js';
import { type BuiltWorld, buildWorlds, standingIn, worldOf } from './worlds.js';

/**
 * The law of worlds: in whatever world, policy, list form, page, catch-up, counts, search and socket room agree for
 * every actor. `CONVENE_WORLDS` says how many worlds; without it as many as there is time for, but never few.
 */

const FULL = 1_000;
const FEWEST = 100;
const BOX_MS = 45_000;
/** Worlds built at once; as many as a page of results has, so that one search asks about all of them. */
const CHUNK = 10;
const asked = process.env.CONVENE_WORLDS === undefined ? null : Number(process.env.CONVENE_WORLDS);

let app: RunningApp;
let services: Services;
let people: SignedIn[];
const screens = new Map<Actor, Client>();
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 1_000_000 } });
  ({ services } = app.app);
  people = [];
  for (let n = 0; n < 6; n++) people.push(await buildPerson(services, { isSiteAdmin: n > 4 }));
  for (const actor of [visitor, ...people]) {
    const cookie = actor.kind === 'account' ? (await signInAs(services, actor)).cookie : undefined;
    screens.set(actor, await connect(app.origin, cookie));
  }
});
afterAll(async () => {
  closeClients();
  await app.stop();
});

const succeeds = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  );

/** What each outlet says of one world to one actor. */
async function outletsOf(actor: Actor, world: BuiltWorld): Promise<Record<string, boolean>> {
  const { threadId, forumId, networkId } = world;
  const at = { network: world.network, forum: world.forum };
  const known = { era: 'x', epoch: 1, after: 0 };
  const screen = screens.get(actor)!;
  const list = await run(services, listForums, actor, { networkId }).catch(() => null);
  const forums = (list?.forums ?? []) as { threadCount: number | null }[];
  const room = await send(screen, 'thread:sync', { threadId, ...known });
  const listRoom = await send(screen, 'forum:sync', { forumId, era: 'x', after: 0 });
  await send(screen, 'thread:leave', { threadId });
  await send(screen, 'forum:leave', { forumId });
  return {
    page: await succeeds(run(services, readThread, actor, { threadId })),
    forum: await succeeds(run(services, readForum, actor, at)),
    sync: await succeeds(run(services, threadChanges, actor, { threadId, ...known })),
    forumSync: await succeeds(run(services, forumChanges, actor, { forumId, era: 'x', after: 0 })),
    reading: await succeeds(run(services, readThreadReading, actor, { threadId })),
    count: forums.some(({ threadCount }) => threadCount !== null),
    room: room.ok,
    listRoom: listRoom.ok,
    network: list !== null,
    named: forums.length === 1,
  };
}

describe('the law of worlds', () => {
  it('holds for every actor in every generated world', async () => {
    const end = Date.now() + BOX_MS;
    const goal = asked ?? FULL;
    const seed = Date.now() % 2 ** 31;
    const drawn = fc.sample(worldOf(people.length), { numRuns: goal, seed });
    const counts = { worlds: 0, cells: 0, read: 0, hidden: 0, named: 0, unlisted: 0 };
    while (counts.worlds < goal && (asked !== null || counts.worlds < FEWEST || Date.now() < end)) {
      const word = `zqworld${counts.worlds}x`;
      const chunk = drawn.slice(counts.worlds, counts.worlds + CHUNK);
      const worlds = await buildWorlds(services, people, chunk, word);
      await indexAll(services);
      const accounts = people.map(({ accountId }) => accountId);
      const lists = await Promise.all(
        worlds.map(({ forumId }) => readersAmong(services.db, forumId, accounts)),
      );
      await Promise.all(
        [visitor, ...people].map(async (actor, n) => {
          const found = new Set(idsOf(await searchAs(services, actor, word)));
          for (const [index, world] of worlds.entries()) {
            const isSiteAdmin = actor.kind === 'account' && actor.isSiteAdmin;
            const standing = standingIn(world, n - 1, isSiteAdmin);
            const mayRead = canReadForum(actor, standing).allowed;
            const isKnown = canSeeForum(actor, standing).allowed;
            const isNetworkKnown = canReadNetwork(actor, networkStanding(world, n - 1)).allowed;
            const outlets = {
              ...(await outletsOf(actor, world)),
              search: found.has(world.postId),
              list: isListed(lists[index]!, actor),
            };
            const expected = Object.fromEntries(Object.keys(outlets).map((outlet) => [outlet, mayRead]));
            const told = { ...expected, network: isNetworkKnown, named: isKnown && isNetworkKnown };
            expect({ seed, n, world, outlets }).toEqual({ seed, n, world, outlets: told });
            counts.cells += Object.keys(outlets).length;
            counts[mayRead ? 'read' : isKnown ? 'named' : 'hidden']++;
            if (!isNetworkKnown) counts.unlisted++;
          }
        }),
      );
      counts.worlds += worlds.length;
    }
    process.stdout.write(`law of worlds: ${JSON.stringify(counts)}\n`);
    expect(counts.worlds).toBeGreaterThanOrEqual(Math.min(goal, FEWEST));
    expect(Math.min(counts.read, counts.hidden, counts.named, counts.unlisted)).toBeGreaterThan(20);
  }, 540_000);
});

/** Of the network: somebody invited knows of it, too. */
function networkStanding(world: BuiltWorld, n: number) {
  const membership = world.places[n]?.membership ?? null;
  const role = membership?.state === 'active' ? membership.role : null;
  return { role, state: membership?.state ?? null, visibility: world.visibility };
}

function isListed(readers: Awaited<ReturnType<typeof readersAmong>>, actor: Actor): boolean {
  const accountId = accountIdOf(actor);
  return readers!.isPublic || (accountId !== null && readers!.readers.includes(accountId));
}
