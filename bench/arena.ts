import type { Side } from './phases/side.js';
import type { BareCalls } from './processes/bare.js';
import { type Child, startChild } from './processes/child.js';
import type { ClientCalls } from './processes/clients.js';
import type { ConveneCalls, NodeStart } from './processes/convene.js';
import type { DatabaseCalls } from './processes/database.js';
import type { SeededThread, World } from './processes/seed.js';

/** Both servers, each in a process of its own. */
export interface Servers {
  convene: Child<ConveneCalls>;
  bare: Child<BareCalls>;
  urls: { ours: string; bare: string };
}

/** Where it all happens: a database with a world in it, and the process of all clients. */
export interface Arena {
  clients: Child<ClientCalls>;
  database: Child<DatabaseCalls>;
  databaseUrl: string;
  world: World;
  startServers(): Promise<Servers>;
  /** One more node on the same database. */
  startNode(input?: Omit<NodeStart, 'databaseUrl'>): Promise<{ node: Child<ConveneCalls>; url: string }>;
  /** Points both servers at a new thread that members only may read, and gives bare one of Convene's messages. */
  aim(servers: Servers): Promise<{ ours: Side; bare: Side; frameBytes: number }>;
  /** A thread that members only may read. */
  newThread(posts: number): Promise<SeededThread>;
  /** A thread that everybody may read. */
  newPage(posts: number): Promise<SeededThread>;
}

interface ArenaOptions {
  /** The most that are connected at once, in any part. */
  connections: number;
  watchers?: number[];
  profile: string | null;
}

/** More members than any room has watchers: writers, warm-up. */
const SPARE_MEMBERS = 80;

export async function openArena({ connections, watchers = [], profile }: ArenaOptions): Promise<Arena> {
  const database = startChild<DatabaseCalls>('database');
  const { url: databaseUrl } = await database.call('start');
  const members = Math.max(connections, ...watchers) + SPARE_MEMBERS;
  const world = await database.call('seed', { members });
  const threadIn = (forumId: string, posts: number) => database.call('thread', { world, forumId, posts });
  const newThread = (posts: number) => threadIn(world.closedForumId, posts);
  const clients = startChild<ClientCalls>('clients');
  const flags = ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])];
  const startNode: Arena['startNode'] = async (input = {}) => {
    const node = startChild<ConveneCalls>('convene', flags);
    return { node, url: (await node.call('start', { databaseUrl, ...input })).url };
  };

  return {
    clients,
    database,
    databaseUrl,
    world,
    startNode,
    async startServers() {
      const bare = startChild<BareCalls>('bare', flags);
      const [ours, theirs] = [await startNode(), await bare.call('start')];
      return { convene: ours.node, bare, urls: { ours: ours.url, bare: theirs.url } };
    },
    async aim({ convene, bare, urls }) {
      const newTarget = async () => ({ url: urls.ours, tokens: world.tokens, thread: await newThread(1) });
      const sample = await clients.call('sample', { target: await newTarget() });
      await bare.call('template', { message: sample.message });
      const target = await newTarget();
      return {
        ours: { name: 'ours', server: convene, target },
        bare: { name: 'bare', server: bare, target: { ...target, url: urls.bare, tokens: [] } },
        frameBytes: sample.bytes,
      };
    },
    newThread,
    newPage: (posts) => threadIn(world.openForumId, posts),
  };
}
