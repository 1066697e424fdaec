import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cluster } from './cluster.js';
import { between } from './dice.js';
import type { Fault } from './fault.js';
import { goes, pause, signal } from './system.js';

/** As many waiting connections as the pool of one node has. */
const POOL = 6;

/** Faults of Postgres, of Redis, and of the disk. */
export const serverFaults: Fault[] = [
  { name: 'Postgres is killed', run: (cluster) => endPostgres(cluster, 'SIGKILL') },
  { name: 'Postgres restarts fast', run: (cluster) => endPostgres(cluster, 'SIGINT') },
  { name: 'Postgres restarts at once', run: (cluster) => endPostgres(cluster, 'SIGQUIT') },
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
    name: 'the pools are used up',
    run: (cluster, dice) =>
      asSuperuser(cluster, async (client) => {
        await client.query('begin; lock table posts in access exclusive mode');
        const until = Date.now() + between(dice, 1_500, 5_000);
        let most = 0;
        while (Date.now() < until) {
          const { rows } = await client.query(
            `select count(*)::int as waiting from pg_stat_activity where usename = 'convene' and wait_event_type = 'Lock'`,
          );
          most = Math.max(most, rows[0].waiting);
          await wait(100);
        }
        await client.query('rollback');
        return most >= POOL;
      }),
  },
  {
    name: 'the disk is full',
    isPossible: ({ disk }) => disk.isOwn,
    async run(cluster, dice) {
      const isFull = cluster.disk.fill();
      await wait(between(dice, 1_000, 4_000));
      cluster.disk.free();
      return isFull && (await answers(cluster));
    },
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
  { name: 'Redis is flushed', run: (cluster) => cluster.flushRedis() },
];

/** The launcher starts it again; connections of before are gone. */
async function endPostgres(cluster: Cluster, how: NodeJS.Signals): Promise<boolean> {
  const before = cluster.postgres.pid();
  signal(before, how);
  for (let tries = 0; tries < 200 && cluster.postgres.pid() === before; tries++) await wait(100);
  return cluster.postgres.pid() !== before && (await answers(cluster));
}

/** Whether Postgres lets somebody in, within half a minute. */
async function answers(cluster: Cluster): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    if (await asSuperuser(cluster, async () => true).catch(() => false)) return true;
    await wait(100);
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
