import { openArena } from './arena.js';
import type { Options } from './options.js';
import { measureMemory } from './phases/memory.js';
import { measurePages } from './phases/pages.js';
import { measureRoom, type RoomResult } from './phases/rooms.js';
import type { Results } from './report/results.js';

/** The page that visitors read has so many posts. */
const PAGE_POSTS = 20;
/** Eight pages, and the fourth of them. */
const LONG_POSTS = 400;
const MIDDLE = 4;

/** Runs everything, in turns, on servers of its own. @param say told what happens now */
export async function runBench(options: Options, say: (line: string) => void): Promise<Results> {
  say('Starting a database');
  const arena = await openArena(options);
  const { clients } = arena;

  say(`Memory of ${options.connections} connections each`);
  const fresh = await arena.startServers();
  const idle = await fresh.convene.call('memory');
  const first = await arena.aim(fresh);
  const memory = await measureMemory(clients, [first.ours, first.bare], options);
  await Promise.all([fresh.convene.end(), fresh.bare.end()]);

  const servers = await arena.startServers();
  const rooms: RoomResult[] = [];
  for (const watchers of [0, ...options.watchers]) {
    say(`A thread with ${watchers} ${watchers === 1 ? 'watcher' : 'watchers'}`);
    const { ours, bare } = await arena.aim(servers);
    rooms.push(await measureRoom(clients, [ours, bare], watchers, options));
  }

  say('Pages for visitors');
  const { ours } = await arena.aim(servers);
  const threads = {
    short: await arena.newPage(PAGE_POSTS),
    long: await arena.newPage(LONG_POSTS),
    middle: MIDDLE,
  };
  const pages = await measurePages(clients, ours, threads, options);
  return { frameBytes: first.frameBytes, idleBytes: idle.resident, memory, rooms, pages };
}
