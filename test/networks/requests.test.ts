import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { readNetworkLog } from '../../src/desk/index.js';
import type { Committed } from '../../src/feed/index.js';
import { createForum, listForums, readForum, updateForum } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  decideRequest,
  joinNetwork,
  leaveNetwork,
  listMembers,
  listOwnNetworks,
  listOwnStandings,
  listRequests,
  readMember,
  readNetwork,
  requestMembership,
  setListed,
  setPersonalData,
  setRole,
  updateAccess,
  updateNetwork,
  withdrawRequest,
} from '../../src/networks/index.js';
import { findNetworks } from '../../src/register/index.js';
import { reinstateMember, suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(16);
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

const open = { joining: 'open', visibility: 'public', questions: [] as string[] };

async function world(access: Partial<typeof open> = {}): Promise<NetworkWorld> {
  const made = await buildNetwork(services);
  await run(services, updateAccess, made.admin, { networkId: made.network.id, ...open, ...access });
  return made;
}

async function stateOf({ network }: NetworkWorld, person: SignedIn) {
  const [row] = await query<{ state: string; role: string; answers: unknown }>(
    services.db,
    'select state, role, answers from memberships where network_id = $1 and account_id = $2',
    [network.id, person.accountId],
  );
  return row ?? null;
}

const noticesOf = (person: SignedIn) =>
  query<{ kind: string }>(
    services.db,
    'select kind from network_notices where account_id = $1 order by happened_at, id',
    [person.accountId],
  ).then((rows) => rows.map(({ kind }) => kind));

const refusedTries = ({ network }: NetworkWorld) =>
  query(
    services.db,
    `select actor_id as actor, account_id as person, details from network_events
     where network_id = $1 and act = 'request.decidedBefore'`,
    [network.id],
  );

describe('asking to join', () => {
  it.each(['request', 'open'])(
    'holds back an answer that could show who a patient is, where one joins by %s',
    async (joining) => {
      const made = await world({ joining, questions: ['Where do you work?'] });
      const networkId = made.network.id;
      const person = await buildPerson(services);
      const join = joining === 'open' ? joinNetwork : requestMembership;
      const answered = (answer: string) => ({
        networkId,
        answers: [{ question: 'Where do you work?', answer }],
      });
      const said = 'On the ward of 401 023 2137.';
      const refusal = await run(services, join, person, answered(said)).catch((error) => error);
      expect(refusal).toMatchObject({
        code: 'invalid_input',
        extras: { reason: 'personal_data', fields: [{ field: 'answer-0' }] },
      });
      expect(await stateOf(made, person)).toBeNull();
      await run(services, setPersonalData, made.admin, { networkId, mode: 'stop' });
      const attested = { ...answered(said), attested: true };
      expect(await codeOf(run(services, join, person, attested))).toBe('personal_data');
      await run(services, setPersonalData, made.admin, { networkId, mode: 'warn' });
      expect(await codeOf(run(services, join, person, attested))).toBe('done');
    },
  );

  it('goes by the network’s policy, with its questions', async () => {
    const made = await world({ joining: 'request', questions: ['Where do you work?', 'Who knows you?'] });
    const networkId = made.network.id;
    const person = await buildPerson(services);
    const steering = await buildPerson(services);
    expect(await codeOf(run(services, joinNetwork, person, { networkId }))).toBe('ask_first');
    expect(await codeOf(run(services, requestMembership, visitor, { networkId }))).toBe('sign_in');
    const first = [{ question: 'Where do you work?', answer: 'In Leeds' }];
    const refusal = await run(services, requestMembership, person, { networkId, answers: first }).catch(
      (error) => error,
    );
    expect(refusal).toMatchObject({ code: 'invalid_input', extras: { fields: [{ field: 'answer-1' }] } });
    const answers = [...first, { question: 'Who knows you?', answer: 'Ada' }];
    const others = [...first, { question: 'Who knows me?', answer: 'Ada' }];
    expect(await codeOf(run(services, requestMembership, person, { networkId, answers: others }))).toBe(
      'questions_changed',
    );
    await run(services, requestMembership, person, { networkId, answers });
    expect(await stateOf(made, person)).toEqual({ state: 'requested', role: 'member', answers });
    expect(await codeOf(run(services, requestMembership, person, { networkId, answers }))).toBe(
      'asked_already',
    );
    expect(await noticesOf(made.admin)).toEqual(['requested']);
    const found = await run(services, listRequests, made.admin, { network: made.network.slug });
    expect(found).toMatchObject({ total: 1, requests: [{ person: { username: person.username }, answers }] });
    expect(await codeOf(run(services, listRequests, steering, { network: made.network.slug }))).toBe(
      'not_inviter',
    );
    await run(services, withdrawRequest, person, { networkId });
    expect(await stateOf(made, person)).toEqual({ state: 'left', role: 'member', answers: null });
  });

  it('is decided once, however many decide at the same time (J13)', async () => {
    for (let round = 0; round < 15; round++) {
      const made = await world({ joining: 'request' });
      const networkId = made.network.id;
      const person = await buildPerson(services);
      const second = await buildPerson(services, { isSiteAdmin: true });
      await run(services, requestMembership, person, { networkId });
      const decide = (actor: SignedIn, isApproved: boolean) =>
        codeOf(
          run(services, decideRequest, actor, {
            networkId,
            accountId: person.accountId,
            isApproved,
            reason: 'Known.',
          }),
        );
      const answers = await Promise.all([decide(made.admin, true), decide(second, false)]);
      expect(answers.sort()).toEqual(['decided_already', 'done']);
      expect(await noticesOf(person)).toHaveLength(1);
      const events = await query(
        services.db,
        `select from membership_events where network_id = $1 and act in ('approve', 'decline')`,
        [networkId],
      );
      expect(events).toHaveLength(1);
      expect(await refusedTries(made)).toHaveLength(1);
    }
  });

  it('keeps a line of the decision that came second, once, and none of one’s own again (J13)', async () => {
    const made = await world({ joining: 'request' });
    const networkId = made.network.id;
    const person = await buildPerson(services);
    const second = await buildPerson(services, { isSiteAdmin: true });
    const decide = (actor: SignedIn, isApproved: boolean) => {
      const about = { networkId, accountId: person.accountId };
      return codeOf(run(services, decideRequest, actor, { ...about, isApproved, reason: 'Known.' }));
    };
    await run(services, requestMembership, person, { networkId });
    expect(await decide(made.admin, false)).toBe('done');
    expect(await decide(made.admin, false)).toBe('decided_already');
    expect(await refusedTries(made)).toEqual([]);
    const sent = [decide(second, true), decide(second, true), decide(second, true)];
    expect(await Promise.all(sent)).toEqual(Array(3).fill('decided_already'));
    const line = { actor: second.accountId, person: person.accountId, details: { isApproved: true } };
    expect(await refusedTries(made)).toEqual([line]);
    // Another request is another matter; and who takes it back has decided themself.
    await run(services, requestMembership, person, { networkId });
    await run(services, withdrawRequest, person, { networkId });
    expect(await decide(second, true)).toBe('decided_already');
    expect(await refusedTries(made)).toEqual([line]);
    const shown = await run(services, readNetworkLog, made.admin, { network: made.network.slug });
    expect(shown.lines).toContainEqual(
      expect.objectContaining({
        kind: 'joining',
        by: expect.objectContaining({ username: second.username }),
        person: expect.objectContaining({ username: person.username }),
        what: { log: 'network', act: 'request.decidedBefore', details: { isApproved: true } },
        undo: null,
      }),
    );
  });

  it('is turned down with a reason only, which the person and the log keep', async () => {
    const made = await world({ joining: 'request', questions: ['Where do you work?'] });
    const networkId = made.network.id;
    const person = await buildPerson(services);
    const answers = [{ question: 'Where do you work?', answer: 'Nowhere' }];
    await run(services, requestMembership, person, { networkId, answers });
    const decision = { networkId, accountId: person.accountId, isApproved: false };
    expect(await codeOf(run(services, decideRequest, made.admin, decision))).toBe('invalid_input');
    await run(services, decideRequest, made.admin, { ...decision, reason: 'Only for practice staff.' });
    expect(await stateOf(made, person)).toEqual({ state: 'declined', role: 'member', answers: null });
    expect(await noticesOf(person)).toEqual(['declined']);
    const { events } = await run(services, readMember, made.admin, {
      network: made.network.slug,
      username: person.username,
    });
    expect(events[0]).toMatchObject({
      act: 'decline',
      reason: 'Only for practice staff.',
      by: { username: made.admin.username },
    });
  });

  it('forgets what a member answered when the membership ends (P17)', async () => {
    const made = await world({ questions: ['Where do you work?'] });
    const networkId = made.network.id;
    const person = await buildPerson(services);
    const answers = [{ question: 'Where do you work?', answer: 'In Leeds' }];
    await run(services, joinNetwork, person, { networkId, answers });
    expect((await stateOf(made, person))!.answers).toEqual(answers);
    await run(services, leaveNetwork, person, { networkId });
    expect(await stateOf(made, person)).toEqual({ state: 'left', role: 'member', answers: null });
  });
});

describe('standing', () => {
  it('of the suspended opens nothing, and they can’t come back alone', async () => {
    const made = await buildForum(services, { access: 'members' });
    const networkId = made.network.id;
    const person = await buildMember(services, made, 'moderator');
    const steps: Committed[] = [];
    const stop = services.feed.onCommitted((step) => steps.push(step));
    await run(services, suspendMember, made.admin, {
      networkId,
      accountId: person.accountId,
      reason: 'Rude.',
    });
    stop();
    expect(steps.map(({ seq, access }) => access === seq)).toEqual([true]);
    const address = { network: made.network.slug, forum: made.forum.slug };
    expect(await codeOf(run(services, readForum, person, address))).toBe('members_only');
    for (const verb of [joinNetwork, requestMembership, leaveNetwork, withdrawRequest])
      expect(['suspended', 'not_member', 'no_request']).toContain(
        await codeOf(run(services, verb, person, { networkId })),
      );
    expect(await noticesOf(person)).toEqual(['role', 'suspended']);
    await run(services, reinstateMember, made.admin, { networkId, accountId: person.accountId });
    expect(await stateOf(made, person)).toMatchObject({ state: 'active', role: 'member' });
  });

  it('of the steering group is to let people in, and no more (P16)', async () => {
    const made = await world({ joining: 'request' });
    const networkId = made.network.id;
    const people = await Promise.all([1, 2, 3].map(() => buildPerson(services)));
    const [steering, second, asker] = people as [SignedIn, SignedIn, SignedIn];
    for (const person of people) await run(services, requestMembership, person, { networkId });
    const approve = (actor: SignedIn, { accountId }: SignedIn) =>
      codeOf(run(services, decideRequest, actor, { networkId, accountId, isApproved: true }));
    await approve(made.admin, steering);
    expect(await approve(steering, second)).toBe('not_inviter');
    await run(services, setRole, made.admin, { networkId, accountId: steering.accountId, role: 'steering' });
    expect(await approve(steering, second)).toBe('done');
    expect(await approve(second, asker)).toBe('not_inviter');
    const target = { networkId, accountId: second.accountId };
    expect(await codeOf(run(services, suspendMember, steering, { ...target, reason: 'x' }))).toBe(
      'not_admin',
    );
    expect(await codeOf(run(services, setRole, steering, { ...target, role: 'admin' }))).toBe('not_admin');
  });

  it('is told to nobody who may not manage it, whoever it is about', async () => {
    const made = await world();
    const member = await buildMember(services, made);
    const outsider = await buildPerson(services);
    for (const about of [member, outsider]) {
      const target = { networkId: made.network.id, accountId: about.accountId };
      expect(await codeOf(run(services, setRole, outsider, { ...target, role: 'admin' }))).toBe('not_admin');
      expect(await codeOf(run(services, decideRequest, outsider, { ...target, isApproved: true }))).toBe(
        'not_inviter',
      );
      const named = { network: made.network.slug, username: about.username };
      expect(await codeOf(run(services, readMember, outsider, named))).toBe('not_admin');
    }
  });
});

describe('the directory', () => {
  it('is for members, by pages and names, without those who don’t want it', async () => {
    const made = await world();
    const network = made.network.slug;
    const ada = await buildMember(services, made, 'member', 'Ada Findable');
    const ben = await buildMember(services, made, 'member', 'Ben Hidden');
    for (let n = 0; n < 20; n++) await buildMember(services, made, 'member', `Extra ${n}`);
    const list = (actor: SignedIn, more = {}) => run(services, listMembers, actor, { network, ...more });
    expect(await list(ada)).toMatchObject({ total: 23, pages: 2, page: 1 });
    await run(services, setListed, ben, { networkId: made.network.id, isListed: false });
    expect(await list(ada)).toMatchObject({ total: 22 });
    expect(await list(ada, { q: 'hidden' })).toMatchObject({ total: 0, members: [] });
    expect(await list(made.admin, { q: 'hidden' })).toMatchObject({ total: 1 });
    expect(await list(ada, { q: 'findABLE' })).toMatchObject({
      total: 1,
      members: [{ person: { name: 'Ada Findable' } }],
    });
    expect(await list(ada, { q: '%' })).toMatchObject({ total: 0 });
    expect((await list(ada, { page: 2 })).members).toHaveLength(2);
    const outsider = await buildPerson(services);
    expect(await codeOf(list(outsider))).toBe('not_member');
    expect(
      await codeOf(run(services, setListed, outsider, { networkId: made.network.id, isListed: true })),
    ).toBe('not_found');
  });
});

describe('who may know of a network', () => {
  it('is asked everywhere: an unlisted one does not exist for others', async () => {
    const made = await world();
    const { slug, id: networkId } = made.network;
    const member = await buildMember(services, made);
    await run(services, updateAccess, made.admin, { networkId, ...open, visibility: 'unlisted' });
    const outsider = await buildPerson(services);
    const slugs = async (actor: SignedIn | typeof visitor) =>
      (await run(services, findNetworks, actor, { q: slug })).networks.map(({ network }) => network.slug);
    for (const actor of [visitor, outsider]) {
      expect(await codeOf(run(services, readNetwork, actor, { network: slug }))).toBe('not_found');
      expect(await codeOf(run(services, listForums, actor, { networkId }))).toBe('not_found');
      expect(await codeOf(run(services, joinNetwork, actor, { networkId }))).toBe('not_found');
      expect(await codeOf(run(services, requestMembership, actor, { networkId }))).toBe('not_found');
      expect(await codeOf(run(services, leaveNetwork, actor, { networkId }))).toBe(
        actor === visitor ? 'sign_in' : 'not_found',
      );
      expect(await codeOf(run(services, withdrawRequest, actor, { networkId }))).toBe('not_found');
      expect(await codeOf(run(services, listMembers, actor, { network: slug }))).toBe('not_found');
      expect(await codeOf(run(services, listRequests, actor, { network: slug }))).toBe('not_found');
      expect(await slugs(actor)).not.toContain(slug);
    }
    // The register is the same for everyone; what is one's own is listed elsewhere.
    expect(await slugs(member)).not.toContain(slug);
    expect((await run(services, listOwnNetworks, member, {})).networks).toMatchObject([
      { network: { slug } },
    ]);
    expect(await codeOf(run(services, readNetwork, member, { network: slug }))).toBe('done');
    await run(services, suspendMember, made.admin, {
      networkId,
      accountId: member.accountId,
      reason: 'For a while.',
    });
    expect(await codeOf(run(services, readNetwork, member, { network: slug }))).toBe('not_found');
    const { standings } = await run(services, listOwnStandings, member, {});
    expect(standings).toMatchObject([{ state: 'suspended', network: null }]);
  });

  it.each(['open', 'request', 'invitation'])(
    'shows what it is for and who may join to visitors, unless it is unlisted, where one joins by: %s (N51)',
    async (joining) => {
      const made = await world({ joining });
      const networkId = made.network.id;
      const texts = {
        aims: 'To share what works on wards.',
        membershipPolicy: 'For ward managers, by word.',
      };
      await run(services, updateNetwork, made.admin, {
        networkId,
        name: made.network.name,
        contact: 'Ask us.',
        brand: 'blue',
        ...texts,
      });
      const read = () => run(services, readNetwork, visitor, { network: made.network.slug });
      for (const visibility of ['public', 'profile']) {
        await run(services, updateAccess, made.admin, { networkId, ...open, joining, visibility });
        expect((await read()).network).toMatchObject(texts);
      }
      await run(services, updateAccess, made.admin, { networkId, ...open, joining, visibility: 'unlisted' });
      expect(await codeOf(read())).toBe('not_found');
    },
  );

  it('names the forums of a profile-only network to members only', async () => {
    const made = await buildForum(services, { access: 'members' });
    const networkId = made.network.id;
    await run(services, updateAccess, made.admin, { networkId, ...open, visibility: 'profile' });
    const outsider = await buildPerson(services);
    expect(await run(services, listForums, outsider, { networkId })).toEqual({ forums: [] });
    expect((await run(services, listForums, made.admin, { networkId })).forums).toHaveLength(1);
    const address = { network: made.network.slug, forum: made.forum.slug };
    expect(await codeOf(run(services, readForum, outsider, address))).toBe('not_found');
    expect(await codeOf(run(services, readNetwork, outsider, { network: made.network.slug }))).toBe('done');
  });

  it('leaves no public forum in a network that is not public, whoever is first', async () => {
    for (let round = 0; round < 20; round++) {
      const made = await buildForum(services, { access: 'members' });
      const networkId = made.network.id;
      const forum = { networkId, name: 'Open', slug: 'open', description: 'd', access: 'public' };
      const close = { networkId, ...open, visibility: 'unlisted' };
      const publish = { forumId: made.forum.id, name: 'G', description: 'd', access: 'public' };
      const answers = await Promise.all([
        codeOf(run(services, updateAccess, made.admin, close)),
        codeOf(
          round % 2
            ? run(services, createForum, made.admin, forum)
            : run(services, updateForum, made.admin, publish),
        ),
      ]);
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      const [row] = await query<{ both: boolean }>(
        services.db,
        `select exists (select from networks n join forums f on f.network_id = n.id
           where n.id = $1 and n.visibility <> 'public' and f.access = 'public') as both`,
        [networkId],
      );
      expect(row!.both).toBe(false);
    }
  });
});
