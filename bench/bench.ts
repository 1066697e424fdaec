import type { Options } from './options.js';
import { measureMemory } from './phases/memory.js';
import { measurePages } from './phases/pages.js';
import { measureRoom, type RoomResult } from './phases/rooms.js';
import type { Side } from './phases/side.js';
import type { BareCalls } from './processes/bare.js';
import { type Child, startChild } from './processes/child.js';
import type { ClientCalls } from './processes/clients.js';
import type { ConveneCalls } from './processes/convene.js';
import type { DatabaseCalls } from './processes/database.js';
import type { World } from './processes/seed.js';
import type { Results } from './report/results.js';

/** The page that visitors read has so many posts. */
const PAGE_POSTS = 20;
/** More than any room has writers and warm-up. */
const SPARE_MEMBERS = 20;

/** Runs everything, in turns, on servers of its own. @param say told what happens now */
export async function runBench(options: Options, say: (line: string) => void): Promise<Results> {
  say('Starting the database');
  const database = startChild<DatabaseCalls>('database');
  const { url: databaseUrl } = await database.call('start');
  const clients = startChild<ClientCalls>('clients');

  say('Starting both servers');
  const members = Math.max(options.connections, ...options.watchers) + SPARE_MEMBERS;
  const fresh = await startServers(databaseUrl, options);
  const world = await fresh.convene.call('seed', { members });
  const idle = await fresh.convene.call('memory');
  const { sides, sampleBytes } = await aim(fresh, clients, world);
  say(`Memory of ${options.connections} connections each`);
  const memory = await measureMemory(clients, sides, options.connections);
  await fresh.end();

  const servers = await startServers(databaseUrl, options);
  const rooms: RoomResult[] = [];
  for (const watchers of [0, ...options.watchers]) {
    say(`A thread with ${watchers} ${watchers === 1 ? 'watcher' : 'watchers'}`);
    const { sides } = await aim(servers, clients, world);
    rooms.push(await measureRoom(clients, sides, watchers, options));
  }

  say('Pages for visitors');
  const { sides: last } = await aim(servers, clients, world);
  const page = await servers.convene.call('thread', { world, forumId: world.openForumId, posts: PAGE_POSTS });
  const pages = await measurePages(clients, last[0]!, page, options);
  return { sampleBytes, idleBytes: idle, memory, rooms, pages };
}

interface Servers {
  convene: Child<ConveneCalls>;
  bare: Child<BareCalls>;
  urls: { ours: string; bare: string };
  end(): Promise<void>;
}

async function startServers(databaseUrl: string, { profile }: Options): Promise<Servers> {
  const flags = ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])];
  const convene = startChild<ConveneCalls>('convene', flags);
  const bare = startChild<BareCalls>('bare', flags);
  const ours = await convene.call('start', { databaseUrl });
  const theirs = await bare.call('start');
  return {
    convene,
    bare,
    urls: { ours: ours.url, bare: theirs.url },
    end: async () => {
      await Promise.all([convene.end(), bare.end()]);
    },
  };
}

/** A new thread for both to watch and write to, and for bare a message of Convene's to send. */
async function aim(
  { convene, bare, urls }: Servers,
  clients: Child<ClientCalls>,
  world: World,
): Promise<{ sides: Side[]; sampleBytes: number }> {
  const newThread = () => convene.call('thread', { world, forumId: world.closedForumId, posts: 1 });
  const target = { url: urls.ours, tokens: world.tokens };
  const sample = await clients.call('sample', { target: { ...target, thread: await newThread() } });
  await bare.call('template', { message: sample.message });
  const thread = await newThread();
  return {
    sides: [
      { name: 'ours', server: convene, target: { ...target, thread } },
      { name: 'bare', server: bare, target: { url: urls.bare, tokens: [], thread } },
    ],
    sampleBytes: sample.bytes,
  };
}
