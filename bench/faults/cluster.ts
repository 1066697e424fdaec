import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
import { Disk } from './disk.js';
import { Hints } from './hints.js';
import type { GatewayCalls } from './processes/gateway.js';
import { Edge } from './proxy.js';
import { childrenOf } from './system.js';

/** One node with the three edges that can fail: to its clients, to Postgres, to Redis. */
export interface Gateway {
  name: string;
  port: number;
  pid: number;
  child: Child<GatewayCalls>;
  edges: { clients: Edge; postgres: Edge; redis: Edge };
  hints: Hints;
}

/** It ends, or is ended, by a fault: nobody is surprised. */
const expected = new WeakSet<object>();

/** Three gateways with a Postgres and a Redis of their own, all on 127.0.0.1, in a temporary folder. */
export class Cluster {
  readonly gateways: Gateway[] = [];
  /** Processes that ended though nobody ended them. */
  readonly deaths: string[] = [];
  postgres!: EmbeddedPostgres;
  readonly disk: Disk;
  private redis!: ChildProcess;
  private redisPort = 0;
  private readonly folder = mkdtempSync(join(tmpdir(), 'convene-faults-'));
  private isEnding = false;

  /** @param build the built product that the nodes run; this one unless given */
  constructor(private readonly build?: string) {
    this.disk = new Disk(join(this.folder, 'disk'));
  }

  /** Starts Postgres with its tables, and Redis. */
  async start(): Promise<void> {
    const settings = { max_wal_size: '96MB', min_wal_size: '64MB' };
    const { folder: dataDir } = this.disk;
    this.postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {}, settings });
    this.postgres.onExit((error) => this.isEnding || this.deaths.push(`Postgres: ${error.message}`));
    const db = await openDatabase(this.postgres.url, 2);
    await migrate(db);
    await db.destroy();
    this.redisPort = await freePort();
    await this.startRedis();
  }

  async startGateways(): Promise<void> {
    for (const name of ['one', 'two', 'three']) await this.addGateway(name);
  }

  async startGateway(gateway: Gateway): Promise<void> {
    const child = startChild<GatewayCalls>(
      '../faults/processes/gateway',
      ['--expose-gc'],
      this.build && join(this.build, 'bench', 'processes'),
    );
    gateway.child = child;
    void child.ended.then((how) => {
      if (!this.isEnding && !expected.has(child)) this.deaths.push(`node ${gateway.name}: ${how}`);
    });
    gateway.pid = await child.call('start', {
      port: gateway.port,
      databaseUrl: this.databaseUrl(gateway.edges.postgres.port),
      redisUrl: `redis://127.0.0.1:${gateway.edges.redis.port}`,
      dataDir: this.folder,
      logFile: this.logOf(gateway),
      rejectionsFile: this.rejectionsFile,
    });
  }

  /** Says that a node is about to end because of a fault. */
  expectEnd({ child }: Gateway): void {
    expected.add(child);
  }

  logOf({ name }: Pick<Gateway, 'name'>): string {
    return join(this.folder, `${name}.log`);
  }

  /** What nobody caught, in any node so far. */
  rejections(): string[] {
    try {
      return readFileSync(this.rejectionsFile, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  }

  async startRedis(): Promise<void> {
    const address = ['--port', String(this.redisPort), '--bind', '127.0.0.1'];
    const options = [...address, '--save', '', '--appendonly', 'no'];
    this.redis = spawn(process.env.CONVENE_REDIS_SERVER ?? 'redis-server', options, { stdio: 'ignore' });
    await wait(200);
  }

  get redisPid(): number {
    return this.redis.pid!;
  }

  async killRedis(): Promise<void> {
    if (this.redis.exitCode !== null || this.redis.signalCode !== null) return;
    const ended = once(this.redis, 'exit');
    this.redis.kill('SIGKILL');
    await ended;
  }

  /** @returns whether there was something, and is nothing now */
  async flushRedis(): Promise<boolean> {
    const client = createClient({ url: `redis://127.0.0.1:${this.redisPort}` });
    client.on('error', () => {});
    await client.connect();
    await client.set('convene:faults', 'here');
    await client.flushAll();
    const isEmpty = (await client.exists('convene:faults')) === 0;
    await client.close();
    return isEmpty;
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
    this.disk.end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private get rejectionsFile(): string {
    return join(this.folder, 'rejections');
  }

  private async addGateway(name: string): Promise<void> {
    const port = await freePort();
    const postgresPort = Number(new URL(this.postgres.url).port);
    const hints = new Hints();
    const edges = {
      clients: await Edge.open(`${name}: clients`, () => port),
      postgres: await Edge.open(`${name}: Postgres`, () => postgresPort),
      redis: await Edge.open(`${name}: Redis`, () => this.redisPort, hints),
    };
    const gateway: Gateway = { name, port, pid: 0, child: null as never, edges, hints };
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
