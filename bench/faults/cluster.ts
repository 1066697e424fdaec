import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';
import {
  type EmbeddedPostgres,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
} from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { type Child, startChild } from '../processes/child.js';
import { freePort } from '../processes/free-port.js';
import type { GatewayCalls } from './processes/gateway.js';
import { Edge } from './proxy.js';

/** One node with the three edges that can fail: to its clients, to Postgres, to Redis. */
export interface Gateway {
  name: string;
  port: number;
  pid: number;
  child: Child<GatewayCalls>;
  edges: { clients: Edge; postgres: Edge; redis: Edge };
}

/** Three gateways with a Postgres and a Redis of their own, all on 127.0.0.1, in a temporary folder. */
export class Cluster {
  readonly gateways: Gateway[] = [];
  /** Processes that ended though nobody ended them. */
  readonly deaths: string[] = [];
  postgres!: EmbeddedPostgres;
  private redis!: ChildProcess;
  private redisPort = 0;
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'convene-faults-'));
  private isEnding = false;

  async start(): Promise<void> {
    this.postgres = await startEmbeddedPostgres({ dataDir: this.dataDir, log: silentLogger, say: () => {} });
    this.postgres.onExit((error) => this.isEnding || this.deaths.push(`Postgres: ${error.message}`));
    const db = await openDatabase(this.postgres.url, 2);
    await migrate(db);
    await db.destroy();
    this.redisPort = await freePort();
    await this.startRedis();
    for (const name of ['one', 'two', 'three']) await this.addGateway(name);
  }

  async startGateway(gateway: Gateway): Promise<void> {
    gateway.child = startChild<GatewayCalls>('../faults/processes/gateway');
    gateway.pid = await gateway.child.call('start', {
      port: gateway.port,
      databaseUrl: this.databaseUrl(gateway.edges.postgres.port),
      redisUrl: `redis://127.0.0.1:${gateway.edges.redis.port}`,
      dataDir: this.dataDir,
    });
  }

  async startRedis(): Promise<void> {
    const options = [
      '--port',
      String(this.redisPort),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    this.redis = spawn(process.env.CONVENE_REDIS_SERVER ?? 'redis-server', options, { stdio: 'ignore' });
    await wait(200);
  }

  get redisPid(): number {
    return this.redis.pid!;
  }

  async killRedis(): Promise<void> {
    const ended = once(this.redis, 'exit');
    this.redis.kill('SIGKILL');
    await ended;
  }

  async flushRedis(): Promise<void> {
    const client = createClient({ url: `redis://127.0.0.1:${this.redisPort}` });
    client.on('error', () => {});
    await client.connect();
    await client.flushAll();
    await client.close();
  }

  /** The server and everything it started, as the system sees them now. */
  postgresProcesses(): number[] {
    const postmaster = this.postgres.pid();
    return [postmaster, ...childrenOf(postmaster)];
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.gateways.map(({ child }) => child.end()));
    for (const { edges } of this.gateways) for (const edge of Object.values(edges)) edge.close();
    await this.killRedis();
    await this.postgres.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async addGateway(name: string): Promise<void> {
    const port = await freePort();
    const postgresPort = Number(new URL(this.postgres.url).port);
    const edges = {
      clients: await Edge.open(`${name}: clients`, () => port),
      postgres: await Edge.open(`${name}: Postgres`, () => postgresPort),
      redis: await Edge.open(`${name}: Redis`, () => this.redisPort),
    };
    const gateway: Gateway = { name, port, pid: 0, child: null as never, edges };
    await this.startGateway(gateway);
    this.gateways.push(gateway);
  }

  /** By TCP through the edge, not by the socket that the launcher's own address names. */
  private databaseUrl(port: number): string {
    const url = new URL(this.postgres.url);
    url.port = String(port);
    url.search = '';
    return url.href;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}
