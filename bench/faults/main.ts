import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { ThreadPageDto } from '../../contract/forums.js';
import { type Database, openDatabase, query } from '../../src/database/index.js';
import { endChildren, startChild } from '../processes/child.js';
import { seedThread, seedWorld, servicesOn } from '../processes/seed.js';
import { checkLeaks, checkNumbers, checkStored, type Findings, pagesThatDiffer } from './check.js';
import { Cluster } from './cluster.js';
import { Dice } from './dice.js';
import { type Fault, faults } from './faults.js';
import { Membership } from './membership.js';
import { type FaultOptions, readFaultOptions } from './options.js';
import type { MembersCalls } from './processes/members.js';

const MEMBERS = 24;
/** After the storm everybody is right within this. */
const CALM_MS = 20_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run({ seed, seconds }: FaultOptions): Promise<boolean> {
  say(`seed ${seed}, ${seconds} s`);
  const dice = new Dice(seed);
  const cluster = new Cluster();
  try {
    await cluster.start();
    return await storm(cluster, dice, seconds);
  } finally {
    await endChildren();
    await cluster.end();
  }
}

async function storm(cluster: Cluster, dice: Dice, seconds: number): Promise<boolean> {
  const db = await openDatabase(cluster.postgres.url, 4);
  const world = await seedWorld(servicesOn(db), MEMBERS + 1);
  // Programs come with tokens.
  await query(db, `update sessions set kind = 'token', label = 'faults'`);
  const closed = await seedThread(servicesOn(db), world.founder, world.closedForumId, 3);
  const open = await seedThread(servicesOn(db), world.founder, world.openForumId, 3);
  const threads = [closed.threadId, open.threadId];
  const everybody = await people(db, world.tokens);
  const [admin, ...members] = everybody as [Person, ...Person[]];
  const urls = cluster.gateways.map(({ edges }) => `http://127.0.0.1:${edges.clients.port}`);
  const clients = startChild<MembersCalls>('../faults/processes/members');
  await clients.call('start', { urls, people: members, threads });
  const [network] = await query<{ id: string }>(db, 'select id from networks');
  const place = { networkId: network!.id, forumId: world.closedForumId };
  const membership = new Membership(db, urls, admin, members, place, dice);
  const changing = membership.work();

  const happened = await rage(cluster, dice, seconds);
  say('calm');
  membership.stop();
  await clients.call('stop');
  await changing;

  const found: Findings = { lost: [], gaps: [], duplicates: [], leaks: [] };
  found.gaps.push(
    ...(await settle(db, cluster, clients, { admin, threads, closed: closed.threadId, place })),
  );
  const record = await clients.call('record');
  await checkStored(db, record, found);
  await checkNumbers(db, threads, found);
  checkLeaks(record, membership.absences, new Set([closed.threadId]), found);
  await db.destroy();
  for (const [what, list] of Object.entries(found))
    for (const line of list.slice(0, 5)) say(`${what}: ${line}`);
  for (const death of cluster.deaths) say(`ended by itself: ${death}`);
  const unseen = happened.filter(({ isSeen }) => !isSeen);
  for (const { name } of unseen) say(`was not seen to happen: ${name}`);
  const operations = record.operations + membership.operations;
  say(
    `load ${loadavg()[0]!.toFixed(1)}, ${record.acked.length} posts acknowledged, ${membership.absences.length} removals`,
  );
  say(
    `faults ${happened.length}, operations ${operations}, deliveries ${record.deliveries}, lost ${found.lost.length}, ` +
      `gaps ${found.gaps.length}, duplicates ${found.duplicates.length}, leaks ${found.leaks.length}`,
  );
  return (
    Object.values(found).every((list) => list.length === 0) &&
    unseen.length === 0 &&
    cluster.deaths.length === 0
  );
}

/** One fault after the other, at moments and of lengths that the seed decides; each must be seen to have happened. */
async function rage(
  cluster: Cluster,
  dice: Dice,
  seconds: number,
): Promise<{ name: string; isSeen: boolean }[]> {
  const happened: { name: string; isSeen: boolean }[] = [];
  const until = Date.now() + seconds * 1_000;
  // Every kind once before any comes again.
  let left: Fault[] = [];
  while (Date.now() < until) {
    await wait(dice.next() * 2_000);
    if (left.length === 0) left = [...faults];
    const [fault] = left.splice(dice.below(left.length), 1) as [Fault];
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

interface Person {
  accountId: string;
  token: string;
}

async function people(db: Database, tokens: string[]): Promise<Person[]> {
  const rows = await query<{ accountId: string; token: string }>(
    db,
    `select s.account_id as "accountId", t.token from unnest($1::text[]) with ordinality as t(token, place)
     join sessions s on s.token_hash = sha256(t.token::bytea) order by t.place`,
    [tokens],
  );
  return rows;
}

/** Waits until every page is right, for twenty seconds at most. @returns what is still wrong then */
async function settle(
  db: Database,
  cluster: Cluster,
  clients: { call(name: 'shown'): Promise<ReturnType<MembersCalls['shown']>> },
  {
    admin,
    threads,
    closed,
    place,
  }: { admin: Person; threads: string[]; closed: string; place: { networkId: string } },
): Promise<string[]> {
  const until = Date.now() + CALM_MS;
  for (;;) {
    const wrong = await look().catch((error: Error) => [error.message]);
    if (wrong.length === 0 || Date.now() > until) return wrong;
    await wait(500);
  }

  async function look(): Promise<string[]> {
    const { port } = cluster.gateways[0]!;
    const members = await query<{ id: string }>(
      db,
      `select account_id as id from memberships where network_id = $1 and state = 'active'`,
      [place.networkId],
    );
    const may = new Set(members.map(({ id }) => id));
    const pages = new Map<string, ThreadPageDto>();
    for (const threadId of threads) pages.set(threadId, await newestPage(port, admin.token, threadId));
    return pagesThatDiffer(
      await clients.call('shown'),
      pages,
      (id, threadId) => threadId !== closed || may.has(id),
    );
  }
}

async function newestPage(port: number, token: string, threadId: string): Promise<ThreadPageDto> {
  const headers = { authorization: `Bearer ${token}`, 'x-request-id': randomUUID() };
  const get = async (query: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/threads/${threadId}${query}`, { headers });
    if (!answer.ok) throw new Error(`a node answers ${answer.status}`);
    return (await answer.json()) as ThreadPageDto;
  };
  const first = await get('');
  return first.page === first.pages ? first : get(`?page=${first.pages}`);
}

let options: FaultOptions;
try {
  options = readFaultOptions(process.argv.slice(2));
} catch (error) {
  say((error as Error).message);
  process.exit(2);
}
process.exitCode = (await run(options)) ? 0 : 1;
