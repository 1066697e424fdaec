import { type Database, query } from '../../src/database/index.js';
import type { Child } from '../processes/child.js';
import { askAt } from './ask.js';
import { checkAuthors, checkReceived } from './checks/absent.js';
import { crawl } from './checks/canary.js';
import { checkDecisions, checkInvitations } from './checks/decided.js';
import { checkOrder, checkStored, checkTime } from './checks/stored.js';
import { checkUnread } from './checks/unread.js';
import type { Cluster } from './cluster.js';
import type { Decisions } from './decisions.js';
import { Findings } from './findings.js';
import { checkMemory, memoryOf } from './memory.js';
import type { MembersCalls } from './processes/members.js';
import type { PersonStart } from './processes/person.js';
import type { MembersRecord } from './processes/record.js';
import { type Look, type Settled, within, wrongCounts, wrongPages, wrongRecords } from './settle.js';
import type { Someone, StormWorld } from './world.js';

/** A killed node's people are gone from everybody's page within this: the lease, and a look. */
const GONE_MS = 20_000;
/** Of how many people the unread counts are made anew. */
const RECOUNTED = 10;

interface After {
  cluster: Cluster;
  db: Database;
  world: StormWorld;
  clients: Child<MembersCalls>;
  people: PersonStart[];
  decisions: Decisions;
  /** What was alive in each node before the storm. */
  base: number[];
  /** In which everybody is right again. */
  calmMs: number;
}

/** Everything that is looked at when the storm is over. It ends with a node that is killed and stays away. */
export async function lookAfter({
  cluster,
  db,
  world,
  clients,
  people,
  decisions,
  base,
  calmMs,
}: After): Promise<{ found: Findings; recorded: MembersRecord; asked: number; settled: string }> {
  const found = new Findings();
  const look: Look = {
    db,
    world,
    ask: askAt(cluster.gateways[0]!.port),
    shown: () => clients.call('shown'),
  };
  const [pages, counts] = await Promise.all([
    within(calmMs, () => wrongPages(look)),
    within(calmMs, () => wrongCounts(look)),
  ]);
  found.add('pages', ...pages.wrong);
  // Where the newest posts are right already, so must all that came before them be.
  if (pages.wrong.length === 0) found.add('pages', ...(await wrongRecords(look)));
  found.add('presence', ...counts.wrong);
  checkMemory(base, await memoryOf(cluster), found);
  const gone = await killedAtLast(cluster, clients, look, people, calmMs);
  found.add('gone', ...gone.wrong);

  const recorded = await clients.call('record');
  const absent = { record: recorded, absences: decisions.absences, closed: world.closed };
  await checkStored(db, recorded, found);
  await checkOrder(db, [world.closed, world.open], found);
  await checkTime(db, found);
  checkReceived(absent, found);
  await checkAuthors(db, absent, world.closedForumId, found);
  await checkDecisions(db, decisions.decided, found);
  await checkInvitations(db, decisions.redeemed, found);
  const places = [
    { threadId: world.closed, forumId: world.closedForumId },
    { threadId: world.open, forumId: world.openForumId },
  ];
  await checkUnread(db, look.ask, await activeAmong(db, world), places, found);
  found.add('canary', ...recorded.seen);
  const asked = await crawl(await crawlOf(db, cluster, world), found);
  found.add('rejections', ...cluster.rejections());
  const settled = `right again: pages after ${seconds(pages)}, people after ${seconds(counts)}; who was on a killed node gone after ${seconds(gone)}`;
  return { found, recorded, asked, settled };
}

const seconds = ({ tookMs }: Settled) => `${(tookMs / 1_000).toFixed(1)} s`;

/** The last node is killed and stays away: its people are gone from everybody else's page soon. */
async function killedAtLast(
  cluster: Cluster,
  clients: Child<MembersCalls>,
  look: Look,
  people: PersonStart[],
  calmMs: number,
): Promise<Settled> {
  const last = cluster.gateways.length - 1;
  const gateway = cluster.gateways[last]!;
  const away = new Set(
    people.filter((_, n) => n % cluster.gateways.length === last).map((one) => one.accountId),
  );
  cluster.expectEnd(gateway);
  process.kill(gateway.pid, 'SIGKILL');
  await gateway.child.ended;
  return within(Math.max(GONE_MS, calmMs), () =>
    wrongCounts({ ...look, shown: () => clients.call('shown') }, (accountId) => !away.has(accountId)),
  );
}

async function activeAmong(db: Database, { networkId, named, nameless }: StormWorld): Promise<Someone[]> {
  const rows = await query<{ id: string }>(
    db,
    `select account_id as id from memberships where network_id = $1 and state = 'active'`,
    [networkId],
  );
  const active = new Set(rows.map(({ id }) => id));
  return [...nameless, ...named].filter(({ accountId }) => active.has(accountId)).slice(0, RECOUNTED);
}

async function crawlOf(db: Database, cluster: Cluster, world: StormWorld) {
  const post = async (condition: string) => {
    const [row] = await query<{ id: string }>(
      db,
      `select id from posts where thread_id = $1 and state = 'visible' and ${condition} order by number desc limit 1`,
      [world.closed],
    );
    return row?.id ?? null;
  };
  return {
    port: cluster.gateways[0]!.port,
    world,
    postId: (await post('number > 3')) ?? world.closed,
    namelessPostId: await post('is_anonymous'),
    logs: cluster.gateways.map((gateway) => cluster.logOf(gateway)),
  };
}
