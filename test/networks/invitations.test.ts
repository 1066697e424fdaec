import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  acceptInvitation,
  inviteByAddress,
  inviteByLink,
  inviteMany,
  invitePerson,
  leaveNetwork,
  listInvitations,
  openInvitation,
  readNetwork,
  refuseInvitation,
  revokeInvitation,
  sendInvitationAgain,
  setRole,
  uninvitePerson,
  updateAccess,
  useInvitation,
} from '../../src/networks/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
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
let now = new Date('2026-01-10T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase(16);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

async function world(): Promise<NetworkWorld> {
  const made = await buildNetwork(services);
  await run(services, updateAccess, made.admin, {
    networkId: made.network.id,
    joining: 'invitation',
    visibility: 'unlisted',
    questions: [],
  });
  return made;
}

const tokenOf = (path: string) => new URL(path, 'http://site').searchParams.get('token')!;

async function link({ network, admin }: NetworkWorld, more = {}, by: SignedIn = admin): Promise<string> {
  return tokenOf((await run(services, inviteByLink, by, { networkId: network.id, ...more })).path);
}

const use = (person: SignedIn, token: string) => codeOf(run(services, useInvitation, person, { token }));

/** The link that the newest mail to an address holds. */
async function mailed(address: string): Promise<string> {
  const [row] = await query<{ token: string }>(
    services.db,
    `select data->>'token' as token from outgoing_mail where address = $1 order by queued_at desc, id desc limit 1`,
    [address],
  );
  return row!.token;
}

async function own(person: SignedIn, address: string, isConfirmed = true): Promise<void> {
  await query(
    services.db,
    `update accounts set email = $2, email_key = lower($2), email_verified_at = case when $3 then now() end where id = $1`,
    [person.accountId, address, isConfirmed],
  );
}

describe('an invitation by link', () => {
  it('lets in whoever has it, as often as it says, with 50 at once on the last use (J04)', async () => {
    const made = await world();
    const token = await link(made, { uses: 1 });
    const people = await Promise.all(Array.from({ length: 50 }, () => buildPerson(services)));
    const answers = await Promise.all(people.map((person) => use(person, token)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'not_found']));
    const [row] = await query<{ members: number; used: number }>(
      services.db,
      `select (select count(*)::int from memberships where network_id = $1 and state = 'active') as members,
         (select used from invitations where network_id = $1) as used`,
      [made.network.id],
    );
    expect(row).toEqual({ members: 2, used: 1 });
  });

  it('is not spent by one who is a member, or presses twice', async () => {
    const made = await world();
    const token = await link(made, { uses: 2 });
    const person = await buildPerson(services);
    expect((await Promise.all([use(person, token), use(person, token)])).sort()).toEqual([
      'already_member',
      'done',
    ]);
    expect(await use(made.admin, token)).toBe('already_member');
    expect(await use(await buildPerson(services), token)).toBe('done');
    expect(await use(await buildPerson(services), token)).toBe('not_found');
  });

  it('shows network, giver and role, to visitors too, and is as nothing when it is over', async () => {
    const made = await world();
    const token = await link(made, { days: 1 });
    const open = (text: string) => run(services, openInvitation, visitor, { token: text });
    expect(await open(token)).toMatchObject({
      network: { name: made.network.name },
      by: { name: made.admin.name },
      role: 'member',
      needsAddress: false,
    });
    expect(await codeOf(run(services, useInvitation, visitor, { token }))).toBe('sign_in');
    expect(await codeOf(open('x'.repeat(43)))).toBe('not_found');
    expect(await codeOf(open('__proto__'))).toBe('not_found');
    const before = now;
    now = new Date(now.getTime() + 86_400_000);
    expect(await codeOf(open(token))).toBe('not_found');
    expect(await use(await buildPerson(services), token)).toBe('not_found');
    now = before;
  });

  it('dies when its giver may invite no more, and when it is taken back (E09)', async () => {
    const made = await world();
    const networkId = made.network.id;
    const invited = await buildPerson(services);
    const first = await link(made);
    expect(await use(invited, first)).toBe('done');
    await run(services, setRole, made.admin, { networkId, accountId: invited.accountId, role: 'steering' });
    const token = await link(made, {}, invited);
    expect(await codeOf(link(made, { role: 'steering' }, invited))).toBe('not_admin');
    await run(services, setRole, made.admin, { networkId, accountId: invited.accountId, role: 'member' });
    expect(await use(await buildPerson(services), token)).toBe('not_found');
    expect(await codeOf(link(made, {}, invited))).toBe('not_inviter');
    const second = await link(made);
    const { invitations } = await run(services, listInvitations, made.admin, { network: made.network.slug });
    await run(services, revokeInvitation, made.admin, { networkId, invitationId: invitations[0]!.id });
    expect(await use(await buildPerson(services), second)).toBe('not_found');
  });

  it('lets the suspended stay out, and holds for its own network alone', async () => {
    const made = await world();
    const networkId = made.network.id;
    const token = await link(made, { uses: 10 });
    const person = await buildPerson(services);
    await use(person, token);
    await run(services, suspendMember, made.admin, {
      networkId,
      accountId: person.accountId,
      reason: 'Rude.',
    });
    expect(await use(person, token)).toBe('suspended');
    const other = await buildNetwork(services);
    const { invitations } = await run(services, listInvitations, made.admin, { network: made.network.slug });
    const target = { networkId: other.network.id, invitationId: invitations[0]!.id };
    expect(await codeOf(run(services, revokeInvitation, other.admin, target))).toBe('not_found');
    expect(await use(await buildPerson(services), token)).toBe('done');
  });

  it('keeps its secret in no table', async () => {
    const made = await world();
    const token = await link(made);
    const [row] = await query<{ text: string }>(
      services.db,
      'select row_to_json(i)::text as text from invitations i where network_id = $1',
      [made.network.id],
    );
    expect(row!.text).not.toContain(token);
  });
});

describe('an invitation by address', () => {
  it('is for the account that has confirmed it, whatever the letter case (E10)', async () => {
    const made = await world();
    const networkId = made.network.id;
    await run(services, inviteByAddress, made.admin, { networkId, address: 'Nia@Example.org' });
    const token = await mailed('Nia@Example.org');
    const [nia, thief, unconfirmed] = await Promise.all([1, 2, 3].map(() => buildPerson(services)));
    await own(thief!, 'nia@example.org.evil.example');
    await own(unconfirmed!, 'nia@example.org', false);
    expect(await use(thief!, token)).toBe('other_address');
    expect(await use(unconfirmed!, token)).toBe('other_address');
    await own(nia!, 'nia@example.org');
    expect(await run(services, openInvitation, nia!, { token })).toMatchObject({ needsAddress: false });
    expect(
      JSON.stringify(await run(services, openInvitation, thief!, { token })).toLowerCase(),
    ).not.toContain('nia@');
    expect(await use(nia!, token)).toBe('done');
    await run(services, leaveNetwork, nia!, { networkId });
    expect(await use(nia!, token)).toBe('not_found');
  });

  it('is answered the same whether or not the address has an account (F03)', async () => {
    const made = await world();
    const networkId = made.network.id;
    await own(await buildPerson(services), 'known@example.org');
    const answers = [];
    for (const address of ['known@example.org', 'unknown@example.org'])
      answers.push(await run(services, inviteByAddress, made.admin, { networkId, address }));
    expect(answers[0]).toEqual(answers[1]);
    const { invitations } = await run(services, listInvitations, made.admin, { network: made.network.slug });
    const [a, b] = invitations.map(({ id: _id, address: _address, ...row }) => row);
    expect(a).toEqual(b);
  });

  it('goes out once, and again when it is sent again: the old link is over', async () => {
    const made = await world();
    const networkId = made.network.id;
    const address = 'again@example.org';
    await run(services, inviteByAddress, made.admin, { networkId, address });
    expect(await codeOf(run(services, inviteByAddress, made.admin, { networkId, address }))).toBe(
      'invited_out',
    );
    const old = await mailed(address);
    const { invitations } = await run(services, listInvitations, made.admin, { network: made.network.slug });
    expect(invitations).toMatchObject([{ kind: 'address', address, mail: 'waiting' }]);
    now = new Date(now.getTime() + 1_000);
    await run(services, sendInvitationAgain, made.admin, { networkId, invitationId: invitations[0]!.id });
    const fresh = await mailed(address);
    const person = await buildPerson(services);
    await own(person, address);
    expect(await use(person, old)).toBe('not_found');
    expect(await use(person, fresh)).toBe('done');
    const waiting = await query(services.db, 'select from outgoing_mail where address = $1', [address]);
    expect(waiting).toHaveLength(1);
  });

  it('is over after 28 days, stays in the list as over, and is sent again from there with all it says (F-M3)', async () => {
    const made = await world();
    const networkId = made.network.id;
    const address = 'late@example.org';
    const csv = `Late Riser,RX9,${address}`;
    await run(services, inviteMany, made.admin, { networkId, csv });
    const listed = async () =>
      (await run(services, listInvitations, made.admin, { network: made.network.slug })).invitations;
    const opens = (token: string) => codeOf(run(services, openInvitation, visitor, { token }));
    const old = await mailed(address);
    const later = (ms: number) => {
      now = new Date(now.getTime() + ms);
    };
    later(28 * 86_400_000 - 1);
    expect(await opens(old)).toBe('done');
    expect(await listed()).toMatchObject([{ address, isOver: false }]);
    later(1);
    expect(await opens(old)).toBe('not_found');
    const [over, ...others] = await listed();
    expect(others).toEqual([]);
    expect(over).toMatchObject({ address, isOver: true, name: 'Late Riser', organisation: 'RX9' });
    // A list with the address in it does not send it again unasked.
    expect(await run(services, inviteMany, made.admin, { networkId, csv })).toMatchObject({ invited: 0 });
    await run(services, sendInvitationAgain, made.admin, { networkId, invitationId: over!.id });
    expect(await listed()).toMatchObject([
      { address, isOver: false, name: 'Late Riser', organisation: 'RX9' },
    ]);
    const fresh = await mailed(address);
    expect(await opens(old)).toBe('not_found');
    later(28 * 86_400_000 - 1);
    expect(await opens(fresh)).toBe('done');
    later(1);
    expect(await opens(fresh)).toBe('not_found');
  });
});

describe('an invitation by name', () => {
  it('opens an unlisted network’s profile to the person, who accepts or refuses', async () => {
    const made = await world();
    const { id: networkId, slug } = made.network;
    const person = await buildPerson(services);
    const read = () => codeOf(run(services, readNetwork, person, { network: slug }));
    expect(await read()).toBe('not_found');
    const invitation = { networkId, username: person.username };
    await run(services, invitePerson, made.admin, { ...invitation, role: 'moderator' });
    expect(await codeOf(run(services, invitePerson, made.admin, invitation))).toBe('not_to_invite');
    expect(
      await codeOf(run(services, invitePerson, made.admin, { networkId, username: 'nobody-here' })),
    ).toBe('nobody');
    expect(await read()).toBe('done');
    await run(services, refuseInvitation, person, { networkId });
    expect(await read()).toBe('not_found');
    expect(await codeOf(run(services, acceptInvitation, person, { networkId }))).toBe('not_found');
    await run(services, invitePerson, made.admin, { ...invitation, role: 'moderator' });
    expect(await run(services, acceptInvitation, person, { networkId })).toEqual({
      state: 'active',
      role: 'moderator',
    });
  });
});

describe('a list of people', () => {
  const person = (n: number) => `Person ${n},ORG${n},person${n}@example.org`;

  it('of 1,000 rows with 3 bad ones invites 997 and explains 3 (D79)', async () => {
    const made = await world();
    const networkId = made.network.id;
    const rows = Array.from({ length: 1_000 }, (_row, n) => person(n + 1));
    rows[9] = 'Person 10,ORG10,no address';
    rows[499] = ',ORG500,person500@example.org';
    rows[999] = 'Somebody else,ORG1,PERSON1@example.org';
    const csv = ['name,organisation,address', ...rows].join('\r\n');
    const expected = {
      rows: 1_000,
      invited: 997,
      problems: [
        { row: 11, problem: 'address' },
        { row: 501, problem: 'name' },
        { row: 1_001, problem: 'repeated' },
      ],
    };
    const invite = (isDryRun: boolean) => run(services, inviteMany, made.admin, { networkId, csv, isDryRun });
    expect(await invite(true)).toMatchObject({ ...expected, isDryRun: true });
    const mails = () => run(services, listInvitations, made.admin, { network: made.network.slug });
    expect(await mails()).toMatchObject({ total: 0, mails: { waiting: 0 } });
    expect(await invite(false)).toMatchObject(expected);
    expect(await mails()).toMatchObject({
      total: 997,
      pages: 50,
      mails: { waiting: 997, sent: 0, failed: 0 },
    });
    // The same list again invites nobody twice.
    expect(await invite(false)).toMatchObject({ invited: 0 });
    expect(await mails()).toMatchObject({ total: 997, mails: { waiting: 997 } });
  });

  it('reads quotes, semicolons and tabs, and refuses what is empty or too long', async () => {
    const made = await world();
    const networkId = made.network.id;
    const invite = (csv: string) => run(services, inviteMany, made.admin, { networkId, csv, isDryRun: true });
    const csv = [
      '"Reilly, Siobhan",X1,a@example.org',
      'B;X2;b@example.org',
      'C\tX3\tc@example.org',
      'D,d@example.org',
    ];
    expect(await invite(csv.join('\n'))).toMatchObject({
      rows: 4,
      invited: 3,
      problems: [{ row: 4, problem: 'cells' }],
    });
    expect(await codeOf(invite(' \n'))).toBe('invalid_input');
    expect(await codeOf(invite(Array.from({ length: 1_001 }, (_row, n) => person(n)).join('\n')))).toBe(
      'invalid_input',
    );
    const member = await buildMember(services, await buildNetwork(services));
    expect(await codeOf(run(services, inviteMany, member, { networkId, csv: person(1) }))).toBe('not_found');
  });
});

describe('taking back an invitation by name', () => {
  const uninvite = ({ network }: NetworkWorld, by: SignedIn, person: SignedIn) =>
    codeOf(run(services, uninvitePerson, by, { networkId: network.id, accountId: person.accountId }));
  const invite = ({ network, admin }: NetworkWorld, person: SignedIn, role = 'member') =>
    run(services, invitePerson, admin, { networkId: network.id, username: person.username, role });
  const names = async ({ network, admin }: NetworkWorld) =>
    (await run(services, listInvitations, admin, { network: network.slug })).people.map(
      ({ person }) => person.id,
    );

  it('ends it, once, and is in the log; who joined already stays', async () => {
    const made = await world();
    const [taken, quick] = [await buildPerson(services), await buildPerson(services)];
    await invite(made, taken);
    await invite(made, quick);
    expect((await names(made)).sort()).toEqual([taken, quick].map(({ accountId }) => accountId).sort());
    await run(services, acceptInvitation, quick, { networkId: made.network.id });
    expect(await uninvite(made, made.admin, taken)).toBe('done');
    expect(await names(made)).toEqual([]);
    expect(await uninvite(made, made.admin, taken)).toBe('not_found');
    expect(await uninvite(made, made.admin, quick)).toBe('not_found');
    // An unlisted network is as nothing again to who was invited to it.
    const look = run(services, readNetwork, taken, { network: made.network.slug });
    expect(await codeOf(look)).toBe('not_found');
    expect(await codeOf(run(services, acceptInvitation, taken, { networkId: made.network.id }))).toBe(
      'not_found',
    );
    const [event] = await query<{ act: string; state: string; actor: string }>(
      services.db,
      `select act, state, actor_id as actor from membership_events where account_id = $1 order by at desc, id desc limit 1`,
      [taken.accountId],
    );
    expect(event).toEqual({ act: 'uninvite', state: 'left', actor: made.admin.accountId });
  });

  it('is for who may give it: of a role, for admins', async () => {
    const made = await world();
    const person = await buildPerson(services);
    const inviter = await buildPerson(services);
    await use(inviter, await link(made));
    await run(services, setRole, made.admin, {
      networkId: made.network.id,
      accountId: inviter.accountId,
      role: 'steering',
    });
    const other = await buildPerson(services);
    await invite(made, other);
    await invite(made, person, 'moderator');
    expect(await uninvite(made, inviter, person)).toBe('not_admin');
    expect(await uninvite(made, inviter, other)).toBe('done');
    expect(await uninvite(made, await buildPerson(services), person)).toBe('not_found');
    expect(await uninvite(made, made.admin, person)).toBe('done');
  });
});
