import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cluster, Gateway } from './cluster.js';
import type { Dice } from './dice.js';
import type { Edge } from './proxy.js';

export interface Fault {
  name: string;
  /** Makes it happen and ends it. @returns whether it was seen to have happened */
  run(cluster: Cluster, dice: Dice): Promise<boolean>;
}

const between = (dice: Dice, low: number, high: number) => low + dice.next() * (high - low);

/** Faults of one node, one server or one edge. What each leaves behind is well again when `run` ends, or comes back by itself. */
export const faults: Fault[] = [
  {
    name: 'a node is killed',
    async run(cluster, dice) {
      const gateway = dice.pick(cluster.gateways);
      process.kill(gateway.pid, 'SIGKILL');
      const isGone = await goes(gateway.pid);
      await wait(between(dice, 200, 4_000));
      await cluster.startGateway(gateway);
      return isGone;
    },
  },
  {
    name: 'a node stands still',
    run: (cluster, dice) => pause([dice.pick(cluster.gateways).pid], between(dice, 1_000, 8_000)),
  },
  {
    name: 'a node is exchanged in peace',
    async run(cluster, dice) {
      const gateway = dice.pick(cluster.gateways);
      const { pid } = gateway;
      await gateway.child.call('drain');
      await gateway.child.end();
      await cluster.startGateway(gateway);
      return gateway.pid !== pid;
    },
  },
  {
    name: 'Postgres is killed',
    run: (cluster) => endPostgres(cluster, 'SIGKILL'),
  },
  {
    name: 'Postgres restarts fast',
    run: (cluster) => endPostgres(cluster, 'SIGINT'),
  },
  {
    name: 'Postgres restarts at once',
    run: (cluster) => endPostgres(cluster, 'SIGQUIT'),
  },
  {
    name: 'Postgres stands still',
    run: (cluster, dice) => pause(cluster.postgresProcesses(), between(dice, 500, 5_000)),
  },
  {
    name: 'all connections of Postgres are ended',
    run: (cluster) =>
      asSuperuser(cluster, async (client) => {
        const { rowCount } = await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'convene' and pid <> pg_backend_pid()`,
        );
        return (rowCount ?? 0) > 0;
      }),
  },
  {
    name: 'a stray transaction holds a forum',
    run: (cluster, dice) =>
      asSuperuser(cluster, async (client) => {
        await client.query('begin');
        const { rowCount } = await client.query('select 1 from forum_heads for update');
        await wait(between(dice, 500, 4_000));
        await client.query('rollback');
        return (rowCount ?? 0) > 0;
      }),
  },
  {
    name: 'Redis is killed',
    async run(cluster, dice) {
      const { redisPid } = cluster;
      await cluster.killRedis();
      const isGone = await goes(redisPid);
      await wait(between(dice, 300, 7_000));
      await cluster.startRedis();
      return isGone;
    },
  },
  {
    name: 'Redis stands still',
    run: (cluster, dice) => pause([cluster.redisPid], between(dice, 500, 7_000)),
  },
  {
    name: 'Redis is flushed',
    async run(cluster) {
      await cluster.flushRedis();
      return true;
    },
  },
  {
    name: 'all clients come back at once',
    async run(cluster) {
      const dropped = cluster.gateways.map(({ edges }) => edges.clients.drop());
      return dropped.some((count) => count > 0);
    },
  },
  ...(['clients', 'postgres', 'redis'] as const).flatMap((end) => [
    edgeFault(end, 'cut'),
    edgeFault(end, 'hole'),
    edgeFault(end, 'slow'),
  ]),
];

function edgeFault(end: keyof Gateway['edges'], mode: 'cut' | 'hole' | 'slow'): Fault {
  const ends = { clients: 'the clients', postgres: 'Postgres', redis: 'Redis' };
  const words = { cut: 'is cut', hole: 'swallows everything', slow: 'is slow' };
  return {
    name: `an edge to ${ends[end]} ${words[mode]}`,
    async run(cluster, dice) {
      const edge = dice.pick(cluster.gateways).edges[end];
      edge.set(mode);
      const isSeen = await seen(edge, mode);
      await wait(between(dice, 500, 6_000));
      edge.set('pass');
      return isSeen;
    },
  };
}

async function seen(edge: Edge, mode: 'cut' | 'hole' | 'slow'): Promise<boolean> {
  // What was on its way already may still pass.
  await wait(100);
  if (mode === 'cut') return edge.connections === 0;
  const { passed } = edge;
  await wait(1_000);
  return mode === 'hole' ? edge.passed === passed : true;
}

async function pause(pids: number[], ms: number): Promise<boolean> {
  const stopped = pids.filter((pid) => signal(pid, 'SIGSTOP'));
  await wait(ms);
  for (const pid of stopped) signal(pid, 'SIGCONT');
  return stopped.length > 0;
}

/** The launcher starts it again; connections of before are gone. */
async function endPostgres(cluster: Cluster, how: 'SIGKILL' | 'SIGINT' | 'SIGQUIT'): Promise<boolean> {
  const before = cluster.postgres.pid();
  signal(before, how);
  for (let tries = 0; tries < 200; tries++) {
    await wait(100);
    if (
      cluster.postgres.pid() !== before &&
      (await asSuperuser(cluster, async () => true).catch(() => false))
    )
      return true;
  }
  return false;
}

async function asSuperuser<T>(cluster: Cluster, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(cluster.postgres.adminUrl);
  url.pathname = '/convene';
  const client = new Client({ connectionString: url.href });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function goes(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!signal(pid, 0)) return true;
    await wait(50);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
