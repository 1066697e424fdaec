import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseLineDto, QueueDto } from '../../contract/cases.js';
import { query } from '../../src/database/index.js';
import { addForumPerson } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { caseFacts } from '../../src/reports/facts/case.facts.js';
import { readNetworkQueue, readSiteQueue } from '../../src/reports/index.js';
import { canSeeCase } from '../../src/reports/policies/case.policy.js';
import { tellModerators } from '../../src/reports/tell.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  buildThread,
  ctxOf,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, caseOf, report } from './world.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());

/** Everything that can be reported, in every kind of forum, about people of every role. */
async function buildEverything() {
  const world = await buildCaseWorld(services, 'public');
  const members = await buildForum(services, { within: world, access: 'members' });
  const room = await buildForum(services, { within: world, access: 'invited' });
  const seated = await buildMember(services, world);
  const participant = await buildMember(services, world);
  const suspended = await buildMember(services, world, 'moderator');
  for (const [person, role] of [
    [seated, 'moderator'],
    [participant, 'participant'],
    [suspended, 'moderator'],
  ] as const)
    await run(services, addForumPerson, world.admin, {
      forumId: room.forum.id,
      username: person.username,
      role,
    });
  const elsewhere = await buildCaseWorld(services, 'members');
  const caseIds: string[] = [];
  const authors = [world.member, world.moderator, world.admin, seated];
  for (const place of [world, members, room]) {
    for (const author of place === room ? [seated, participant, world.admin] : authors) {
      const { post, thread } = await buildThread(services, place, { author });
      for (const thing of [
        { kind: 'post', id: post.id },
        { kind: 'thread', id: thread.id },
      ] as const) {
        await report(services, author, thing);
        caseIds.push(await caseOf(services, thing.id));
      }
    }
  }
  const { started, network } = elsewhere;
  const others = [
    { kind: 'post', id: started.post.id },
    { kind: 'person', id: world.member.accountId },
    { kind: 'person', id: world.siteAdmin.accountId },
    { kind: 'network', id: network.id },
  ] as const;
  for (const thing of others) {
    await report(services, elsewhere.member, thing);
    caseIds.push(await caseOf(services, thing.id));
  }
  await run(services, suspendMember, world.admin, {
    networkId: world.network.id,
    accountId: suspended.accountId,
    reason: 'Rude.',
  });
  const people: Actor[] = [
    visitor,
    await buildPerson(services),
    await buildPerson(services, { isSiteAdmin: true }),
    world.siteAdmin,
    world.admin,
    world.moderator,
    world.other,
    world.member,
    seated,
    participant,
    suspended,
    elsewhere.admin,
    elsewhere.moderator,
  ];
  return { networks: [world.network.slug, network.slug], caseIds, people };
}

/** Every case that the queues show somebody, whatever queue it is in. */
async function listed(actor: Actor, networks: string[]): Promise<string[]> {
  const found: CaseLineDto[] = [];
  for (const network of networks)
    found.push(
      ...(await (run(services, readNetworkQueue, actor, { network }) as Promise<QueueDto>).then(
        ({ cases }) => cases,
        () => [],
      )),
    );
  const site = await (run(services, readSiteQueue, actor, {}) as Promise<QueueDto>).then(
    ({ cases }) => cases,
    () => [],
  );
  return [...new Set([...found, ...site].map(({ id }) => id))].sort();
}

describe('the law of cases', () => {
  it('policy, queue and the screens that are told agree, for everybody and everything', async () => {
    const { networks, caseIds, people } = await buildEverything();
    const told = new Map<string, string[]>();
    const stop = services.signals.toAccount.listen(({ accountId, event, data }) => {
      if (event === 'account:case') told.set(accountId, [...(told.get(accountId) ?? []), data.caseId]);
    });
    for (const caseId of caseIds) await tellModerators(services, caseId);
    stop();
    let seen = 0;
    for (const actor of people) {
      const allowed: string[] = [];
      for (const caseId of caseIds) {
        const facts = await caseFacts(ctxOf(services, actor), caseId);
        if (canSeeCase(actor, facts!).allowed) allowed.push(caseId);
      }
      allowed.sort();
      seen += allowed.length;
      if (actor.kind === 'account') expect((told.get(actor.accountId) ?? []).sort()).toEqual(allowed);
      // Whoever moderates one forum alone has that forum's queue, not the network's.
      const isQueued = await hasQueue(actor, networks);
      if (isQueued) expect(await listed(actor, networks)).toEqual(allowed);
    }
    expect(seen).toBeGreaterThan(60);
  });
});

async function hasQueue(actor: Actor, networks: string[]): Promise<boolean> {
  if (actor.kind === 'visitor') return true;
  const rows = await query(
    services.db,
    `select from memberships m join networks n on n.id = m.network_id
     where n.slug = any($1) and m.account_id = $2 and m.state = 'active' and m.role = 'member'`,
    [networks, (actor as SignedIn).accountId],
  );
  return rows.length === 0;
}
