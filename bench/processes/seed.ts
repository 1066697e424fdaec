import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ForumDto } from '../../contract/forums.js';
import type { NetworkPageDto } from '../../contract/networks.js';
import { type Database, query } from '../../src/database/index.js';
import { createFeed } from '../../src/feed/index.js';
import { createForum, createThread, readThread, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn, UseCase } from '../../src/kernel/index.js';
import { systemClock } from '../../src/lib/clock.js';
import { uuidSource } from '../../src/lib/ids.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { Signal } from '../../src/lib/signal.js';
import { createNetwork } from '../../src/networks/index.js';

/** What the load needs to know of the world it finds. */
export interface World {
  /** Session tokens, each of another member. */
  tokens: string[];
  /** Only members may read it: every watcher is authorised by his membership. */
  closedForumId: string;
  openForumId: string;
  founder: SignedIn;
  networkId: string;
}

/** A thread to watch: where it is, and the cursor to sync from. */
export interface SeededThread {
  threadId: string;
  path: string;
  era: string;
  epoch: number;
  head: number;
}

/** What use-cases need, without a server around it and without limits. */
export function servicesOn(db: Database): Services {
  return {
    db,
    feed: createFeed(silentLogger),
    clock: systemClock,
    ids: uuidSource,
    limits: { use: async () => {}, reset: async () => {} },
    signals: {
      sessionsEnded: new Signal(),
      toAccount: new Signal(),
      personChanged: new Signal(),
      networkNews: new Signal(),
      networkChanged: new Signal(),
      fairnessNews: new Signal(),
    },
    log: silentLogger,
    metrics: createMetrics(),
  };
}

/** A network with members who are signed in, one forum for members and one for everybody. */
export async function seedWorld(services: Services, members: number): Promise<World> {
  const { tokens, founder } = await seedPeople(services, members);
  const { network } = await run<NetworkPageDto>(services, createNetwork, founder, {
    name: 'Measured network',
    slug: 'measured',
    aims: 'To be measured.',
    membershipPolicy: 'Whoever the bench brings along.',
    contact: 'None.',
  });
  await query(
    services.db,
    `insert into memberships (network_id, account_id, role, state, joined_at)
     select $1, id, 'member', 'active', now() from accounts where id <> $2`,
    [network.id, founder.accountId],
  );
  const forum = (access: 'public' | 'members') => seedForum(services, founder, network.id, access, access);
  const [closed, open] = [await forum('members'), await forum('public')];
  // That the founder became an admin is old news: told in the midst of a measurement it would send his posts once more.
  await query(services.db, 'delete from person_updates');
  await query(services.db, 'analyze');
  return { tokens, founder, networkId: network.id, closedForumId: closed.id, openForumId: open.id };
}

/** Forums for members besides, and threads in them. */
export async function seedForums(
  services: Services,
  { founder, networkId }: World,
  forums: number,
  threads: number,
): Promise<SeededThread[]> {
  const seeded: SeededThread[] = [];
  for (let number = 1; number <= forums; number++) {
    const name = `members-${randomBytes(4).toString('hex')}-${number}`;
    const { id } = await seedForum(services, founder, networkId, 'members', name);
    for (let n = 0; n < threads; n++) seeded.push(await seedThread(services, founder, id, 1));
  }
  return seeded;
}

function seedForum(
  services: Services,
  founder: SignedIn,
  networkId: string,
  access: 'public' | 'members',
  name: string,
): Promise<ForumDto> {
  return run<ForumDto>(services, createForum, founder, {
    networkId,
    name: `For ${name}`,
    slug: `for-${name}`,
    description: 'Measured.',
    access,
  });
}

/** A thread in a forum with this many posts, of a few hundred characters each. */
export async function seedThread(
  services: Services,
  founder: SignedIn,
  forumId: string,
  posts: number,
): Promise<SeededThread> {
  const first = await run<{ thread: { id: string } }>(services, createThread, founder, {
    forumId,
    title: 'A thread that is measured',
    body: body(0),
    clientKey: randomUUID(),
  });
  const threadId = first.thread.id;
  for (let number = 1; number < posts; number++) {
    await run(services, replyToThread, founder, { threadId, body: body(number), clientKey: randomUUID() });
  }
  const page = await run<{ era: string; head: number; thread: { epoch: number; path: string } }>(
    services,
    readThread,
    founder,
    { threadId },
  );
  return { threadId, path: page.thread.path, era: page.era, epoch: page.thread.epoch, head: page.head };
}

function body(number: number): string {
  const sentence = 'We tried this on two wards for a month, and wrote down what changed and what did not. ';
  return `Point ${number}.\n\n> What did you find?\n\n${sentence.repeat(2 + (number % 4))}\n\n- it *helps*\n- it costs an hour`;
}

/** In bulk, past the rules of registering: thousands of password hashes would take minutes. */
async function seedPeople(
  { db }: { db: Database },
  count: number,
): Promise<{ tokens: string[]; founder: SignedIn }> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  const ids = tokens.map(() => randomUUID());
  await query(
    db,
    `insert into accounts (id, username, username_key, name, status, is_site_admin, created_at)
     select id, 'member-' || n, 'member-' || n, 'Member ' || n, 'active', false, now()
     from unnest($1::uuid[]) with ordinality as a(id, n)`,
    [ids],
  );
  await query(
    db,
    `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
     select hash, id, 'browser', now(), now(), now() + interval '1 hour' from unnest($1::uuid[], $2::bytea[]) as s(id, hash)`,
    [ids, hashes],
  );
  const founder: SignedIn = {
    kind: 'account',
    accountId: ids[0]!,
    username: 'member-1',
    name: 'Member 1',
    isSiteAdmin: false,
    sessionHash: hashes[0]!.toString('hex'),
  };
  return { tokens, founder };
}

export async function run<T>(
  services: Services,
  useCase: UseCase,
  actor: SignedIn,
  input: unknown,
): Promise<T> {
  const ctx = { ...services, actor, language: 'en' as const, address: '127.0.0.1', requestId: randomUUID() };
  return (await useCase.execute(ctx, input)) as T;
}
