import { randomUUID } from 'node:crypto';
import type { ForumAccess, ForumDto, PostCommitted } from '../../contract/forums.js';
import type { NetworkDto, NetworkRole } from '../../contract/networks.js';
import { type Database, query } from '../../src/database/index.js';
import { createFeed } from '../../src/feed/index.js';
import { createForum, createThread, replyToThread } from '../../src/forums/index.js';
import {
  type Actor,
  type Ctx,
  type Services,
  type SignedIn,
  type UseCase,
  visitor,
} from '../../src/kernel/index.js';
import { systemClock } from '../../src/lib/clock.js';
import { uuidSource } from '../../src/lib/ids.js';
import type { Limits } from '../../src/lib/limits.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { Signal } from '../../src/lib/signal.js';
import { createNetwork, joinNetwork, setRole } from '../../src/networks/index.js';

/** Limits that never refuse: for tests of other things. */
export const noLimits: Limits = { use: async () => {}, reset: async () => {} };

/** One node's services on a test database. */
export function buildServices(db: Database, overrides: Partial<Services> = {}): Services {
  return {
    db,
    feed: createFeed(silentLogger),
    clock: systemClock,
    ids: uuidSource,
    limits: noLimits,
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
    ...overrides,
  };
}

/** A context for calling use-cases directly. */
export function ctxOf(services: Services, actor: Actor = visitor): Ctx {
  return { ...services, actor, language: 'en', address: '127.0.0.1', requestId: randomUUID() };
}

/** Runs a use-case as somebody. @returns its answer, or throws its AppError */
export async function run<U extends UseCase>(
  services: Services,
  useCase: U,
  actor: Actor,
  input: unknown,
): Promise<Awaited<ReturnType<U['execute']>>> {
  return (await useCase.execute(ctxOf(services, actor), input)) as Awaited<ReturnType<U['execute']>>;
}

let people = 0;

/** A person with an account that can't sign in by password; fast. */
export async function buildPerson(
  services: Services,
  overrides: { name?: string; isSiteAdmin?: boolean } = {},
): Promise<SignedIn> {
  const accountId = services.ids.next();
  const name = overrides.name ?? `Person ${++people}`;
  const username = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}${randomUUID().slice(0, 8)}`;
  const isSiteAdmin = overrides.isSiteAdmin ?? false;
  await query(
    services.db,
    `insert into accounts (id, username, username_key, name, status, is_site_admin, created_at)
     values ($1, $2, $2, $3, 'active', $4, now())`,
    [accountId, username, name, isSiteAdmin],
  );
  return {
    kind: 'account',
    accountId,
    username,
    name,
    isSiteAdmin,
    sessionHash: randomUUID().replaceAll('-', ''),
  };
}

export interface NetworkWorld {
  network: NetworkDto;
  admin: SignedIn;
}

export async function buildNetwork(
  services: Services,
  overrides: { admin?: SignedIn; name?: string } = {},
): Promise<NetworkWorld> {
  const admin = overrides.admin ?? (await buildPerson(services));
  const { network } = (await run(services, createNetwork, admin, {
    name: overrides.name ?? 'Midwives of the north',
    slug: `net-${randomUUID().slice(0, 13)}`,
    aims: 'To talk about our work.',
    membershipPolicy: 'Open to all.',
    contact: 'Ask any admin.',
  })) as { network: NetworkDto };
  // Reviewed, as most networks are.
  await query(services.db, `update networks set listing = 'listed' where id = $1`, [network.id]);
  return { network: { ...network, isInRegister: true }, admin };
}

export interface ForumWorld extends NetworkWorld {
  forum: ForumDto;
}

export async function buildForum(
  services: Services,
  overrides: { within?: NetworkWorld; access?: ForumAccess; name?: string } = {},
): Promise<ForumWorld> {
  const world = overrides.within ?? (await buildNetwork(services));
  const forum = (await run(services, createForum, world.admin, {
    networkId: world.network.id,
    name: overrides.name ?? 'General',
    slug: `forum-${randomUUID().slice(0, 13)}`,
    description: 'Anything that fits nowhere else.',
    access: overrides.access ?? 'public',
  })) as ForumDto;
  return { ...world, forum };
}

/** A member of the world's network, in a role. */
export async function buildMember(
  services: Services,
  world: NetworkWorld,
  role: NetworkRole = 'member',
  name?: string,
): Promise<SignedIn> {
  const person = await buildPerson(services, name ? { name } : {});
  await run(services, joinNetwork, person, { networkId: world.network.id });
  if (role !== 'member') {
    await run(services, setRole, world.admin, {
      networkId: world.network.id,
      accountId: person.accountId,
      role,
    });
  }
  return person;
}

export async function buildThread(
  services: Services,
  world: ForumWorld,
  overrides: { author?: SignedIn; title?: string; body?: string } = {},
): Promise<PostCommitted> {
  return (await run(services, createThread, overrides.author ?? world.admin, {
    forumId: world.forum.id,
    title: overrides.title ?? 'A question about night shifts',
    body: overrides.body ?? 'How do you sleep after one?',
    clientKey: randomUUID(),
  })) as PostCommitted;
}

export async function buildReply(
  services: Services,
  threadId: string,
  author: SignedIn,
  body = 'A walk in the morning light helps me.',
): Promise<PostCommitted> {
  return (await run(services, replyToThread, author, {
    threadId,
    body,
    clientKey: randomUUID(),
  })) as PostCommitted;
}
