import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/database/index.js';
import { endChildren, startChild } from '../processes/child.js';
import { lookAfter } from './aftermath.js';
import { removalP99 } from './checks/absent.js';
import { Cluster } from './cluster.js';
import { Decisions } from './decisions.js';
import { Dice } from './dice.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';
import type { StormReport } from './findings.js';
import { memoryOf } from './memory.js';
import type { MembersCalls } from './processes/members.js';
import type { PersonStart } from './processes/person.js';
import { makeWorld, type Someone, type StormWorld } from './world.js';

/** Work without faults before the storm, until nodes have warmed up. */
const WARM_MS = 8_000;
const REST_MS = 2_000;

export interface StormOptions {
  /** Decides every fault, its moment and its length. */
  seed: number;
  /** How long the storm goes on. */
  seconds: number;
  /** In which everybody is right again after it. */
  calmSeconds: number;
  /** People besides the admin, the one who never reads and the one who is no member. */
  people: number;
  /** The built product that the nodes run; this one unless given. */
  build?: string;
  /** Names of faults, where not all are wanted. */
  only?: readonly string[];
  /** The longest time from one fault to the next. */
  restMs?: number;
  say(line: string): void;
}

/** One storm over three nodes, from start to end, with everything looked at afterwards. */
export async function storm(options: StormOptions): Promise<StormReport> {
  const cluster = new Cluster(options.build);
  let db: Database | null = null;
  // Whoever stops it in the middle is left with nothing that runs on.
  const stop = () => void cluster.end().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    await cluster.start();
    db = await openDatabase(cluster.postgres.url, 4);
    const world = await makeWorld(db, options.people);
    await cluster.startGateways();
    return await rageAndLook(options, cluster, db, world);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    await endChildren();
    await db?.destroy().catch(() => undefined);
    await cluster.end();
  }
}

async function rageAndLook(
  options: StormOptions,
  cluster: Cluster,
  db: Database,
  world: StormWorld,
): Promise<StormReport> {
  const { seed, seconds, calmSeconds, say } = options;
  const dice = new Dice(seed);
  const urls = cluster.gateways.map(({ edges }) => `http://127.0.0.1:${edges.clients.port}`);
  const people = startsOf(world);
  const clients = startChild<MembersCalls>('../faults/processes/members');
  await clients.call('start', {
    urls,
    people,
    outsider: world.outsider.token,
    neverReader: world.neverReader.token,
    places: {
      closed: world.closed,
      open: world.open,
      token: world.token,
      nameless: world.nameless.map(({ accountId }) => accountId),
    },
  });
  await clients.call('work');
  await wait(WARM_MS);
  const base = await memoryOf(cluster);
  // Dice of their own: what people do, and when, changes nothing about which faults come.
  const decisions = new Decisions(db, urls, world, new Dice(seed + 1));
  const deciding = decisions.work();

  const happened = await rage(options, cluster, dice);
  say('calm');
  decisions.stop();
  await clients.call('stop');
  await deciding;

  const { found, asked, recorded, settled } = await lookAfter({
    cluster,
    clients,
    world,
    decisions,
    people,
    base,
    db,
    calmMs: calmSeconds * 1_000,
  });
  return {
    seed,
    seconds,
    faults: happened.length,
    operations: recorded.operations + decisions.operations,
    deliveries: recorded.deliveries,
    found,
    removalP99: removalP99({ record: recorded, absences: decisions.absences, closed: world.closed }),
    unseen: [
      ...happened.filter(({ isSeen }) => !isSeen).map(({ name }) => `was not seen to happen: ${name}`),
      ...cluster.deaths.map((death) => `ended by itself: ${death}`),
    ],
    notes: [
      settled,
      `load ${loadavg()[0]!.toFixed(1)}, ${recorded.acked.length} posts acknowledged, ${decisions.absences.length} times somebody was put out or left`,
      `${decisions.decided.filter(({ isAcked }) => isAcked).length} decisions answered, ${decisions.redeemed} invitations used, ${asked} pages crawled`,
      `who never reads was put out ${recorded.cut} times; own lines were cut ${recorded.cuts} times`,
    ],
  };
}

function startsOf({ named, nameless, cutters }: StormWorld): PersonStart[] {
  const start = (manner: PersonStart['manner']) => (person: Someone) => ({ ...person, manner });
  // Mixed, so that every node has some of each.
  return [...nameless.map(start('nameless')), ...cutters.map(start('cutter')), ...named.map(start('named'))];
}

/** One fault after the other, at moments and of lengths that the seed decides; each must be seen to have happened. */
async function rage(
  { seconds, only, restMs = REST_MS, say }: StormOptions,
  cluster: Cluster,
  dice: Dice,
): Promise<{ name: string; isSeen: boolean }[]> {
  const all = faults.filter((fault) => fault.isPossible?.(cluster) ?? true);
  for (const { name } of faults.filter((fault) => !all.includes(fault))) say(`  can't be done here: ${name}`);
  const wanted = only ? all.filter(({ name }) => only.includes(name)) : all;
  const happened: { name: string; isSeen: boolean }[] = [];
  const until = Date.now() + seconds * 1_000;
  // Every kind once before any comes again.
  let left: Fault[] = [];
  while (Date.now() < until) {
    await wait(dice.next() * restMs);
    if (left.length === 0) left = [...wanted];
    const [fault] = left.splice(dice.below(left.length), 1);
    if (!fault) continue;
    const began = Date.now();
    const isSeen = await fault.run(cluster, dice).catch((error: Error) => {
      say(`  ${fault.name}: ${error.message}`);
      return false;
    });
    happened.push({ name: fault.name, isSeen });
    say(`  ${fault.name} (${Date.now() - began} ms)`);
  }
  return happened;
}
