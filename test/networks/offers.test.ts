import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NetworkOffersDto, OwnOfferDto } from '../../contract/offers.js';
import { query } from '../../src/database/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import {
  answerOffer,
  clearContact,
  endOffers,
  leaveNetwork,
  listOffers,
  listOwnOffers,
  offer,
  readContact,
  setRole,
  withdrawOffer,
} from '../../src/networks/index.js';
import {
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';

let database: TestDatabase;
let services: Services;
let now = new Date('2026-01-10T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase(8);
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

type Kind = 'contact' | 'admin' | 'handover';
const make = (made: NetworkWorld, kind: Kind, to: SignedIn, by = made.admin) =>
  run(services, offer, by, { networkId: made.network.id, username: to.username, kind });
const own = async (person: SignedIn) =>
  ((await run(services, listOwnOffers, person, {})) as { offers: OwnOfferDto[] }).offers;
const answer = (person: SignedIn, offerId: string, isAccepted = true) =>
  run(services, answerOffer, person, { offerId, isAccepted });
const at = ({ network, admin }: NetworkWorld, by = admin) =>
  run(services, listOffers, by, { network: network.slug }) as Promise<NetworkOffersDto>;
const contactOf = async ({ network }: NetworkWorld) =>
  (await run(services, readContact, visitor, { network: network.slug })).contact?.id;
const roleOf = async ({ network }: NetworkWorld, { accountId }: SignedIn) => {
  const [row] = await query<{ role: string }>(
    services.db,
    `select state || ' ' || role as role from memberships where network_id = $1 and account_id = $2`,
    [network.id, accountId],
  );
  return row?.role;
};
const news = async (person: SignedIn) => (await listOf(services, person)).map(({ notice }) => notice?.kind);

async function world() {
  const made = await buildNetwork(services);
  return { ...made, ada: await buildMember(services, made), ben: await buildMember(services, made) };
}

describe('the contact of a network', () => {
  it('is the admin of the longest standing, until a member is asked and agrees (N08)', async () => {
    const made = await world();
    expect(await contactOf(made)).toBe(made.admin.accountId);
    await make(made, 'contact', made.ada);
    expect(await contactOf(made)).toBe(made.admin.accountId);
    const [open] = await own(made.ada);
    expect(open).toMatchObject({ kind: 'contact', by: { id: made.admin.accountId } });
    await answer(made.ada, open!.id);
    expect(await contactOf(made)).toBe(made.ada.accountId);
    expect(await roleOf(made, made.ada)).toBe('active member');
    expect(await at(made)).toMatchObject({ isChosen: true, offers: [] });
    expect(await news(made.admin)).toContain('offerTaken');
  });

  it('is an admin again when the chosen one leaves, or is named no more', async () => {
    const made = await world();
    await make(made, 'contact', made.admin);
    expect((await at(made)).isChosen).toBe(true);
    await run(services, clearContact, made.admin, { networkId: made.network.id });
    expect((await at(made)).isChosen).toBe(false);
    await make(made, 'contact', made.ada);
    await answer(made.ada, (await own(made.ada))[0]!.id);
    await run(services, leaveNetwork, made.ada, { networkId: made.network.id });
    expect(await contactOf(made)).toBe(made.admin.accountId);
  });
});

describe('handing over (F-S21)', () => {
  it('changes nothing before the other accepts, then both at once', async () => {
    const made = await world();
    await make(made, 'handover', made.ada);
    expect(await roleOf(made, made.ada)).toBe('active member');
    expect(await news(made.ada)).toContain('offered');
    await answer(made.ada, (await own(made.ada))[0]!.id);
    expect(await roleOf(made, made.ada)).toBe('active admin');
    expect(await roleOf(made, made.admin)).toBe('active member');
    expect(await news(made.admin)).toEqual(expect.arrayContaining(['offerTaken', 'role']));
  });

  it('tells the other members who took over, and only once they did', async () => {
    const made = await world();
    const gone = await buildMember(services, made);
    await run(services, leaveNetwork, gone, { networkId: made.network.id });
    await make(made, 'handover', made.ada);
    await answer(made.ada, (await own(made.ada))[0]!.id, false);
    await make(made, 'admin', made.ada);
    expect(await news(made.ben)).toEqual([]);
    const other = await buildMember(services, made);
    await make(made, 'handover', other);
    await answer(other, (await own(other))[0]!.id);
    const [told] = await listOf(services, made.ben);
    expect(told).toMatchObject({
      notice: { kind: 'handedOver' },
      person: { id: other.accountId },
      path: `${made.network.path}/members`,
    });
    for (const person of [made.admin, other, gone]) expect(await news(person)).not.toContain('handedOver');
    // It is news for members.
    await run(services, leaveNetwork, made.ben, { networkId: made.network.id });
    expect(await news(made.ben)).toEqual([]);
  });

  it('never leaves a moment without an admin: both at once, many times', async () => {
    for (let round = 0; round < 10; round++) {
      const made = await world();
      await make(made, 'handover', made.ada);
      await make(made, 'handover', made.ben);
      const offers = [(await own(made.ada))[0]!.id, (await own(made.ben))[0]!.id];
      const results = await Promise.all([
        reasonOf(answer(made.ada, offers[0]!)),
        reasonOf(answer(made.ben, offers[1]!)),
        reasonOf(
          run(services, setRole, made.admin, {
            networkId: made.network.id,
            accountId: made.admin.accountId,
            role: 'member',
          }),
        ),
      ]);
      const [row] = await query<{ admins: number }>(
        services.db,
        `select count(*)::int as admins from memberships where network_id = $1 and state = 'active' and role = 'admin'`,
        [made.network.id],
      );
      expect([results, row!.admins > 0]).toEqual([results, true]);
      expect(results.slice(0, 2).filter((result) => result === 'done').length).toBeLessThanOrEqual(1);
    }
  });

  it('as an offer of the role alone keeps both', async () => {
    const made = await world();
    await make(made, 'admin', made.ada);
    const [hers] = await own(made.ada);
    await answer(made.ada, hers!.id);
    // Accepted twice is accepted once, and what became of the role since stays (E05).
    expect(await reasonOf(answer(made.ada, hers!.id))).toBe('offer_over');
    expect([await roleOf(made, made.ada), await roleOf(made, made.admin)]).toEqual([
      'active admin',
      'active admin',
    ]);
    expect(await reasonOf(make(made, 'admin', made.ada))).toBe('is_admin');
  });

  it('is refused, taken back, or over after 14 days, and the other one is told', async () => {
    const made = await world();
    await make(made, 'admin', made.ada);
    await answer(made.ada, (await own(made.ada))[0]!.id, false);
    expect(await news(made.admin)).toEqual(['offerRefused']);
    await make(made, 'admin', made.ada);
    expect(await reasonOf(make(made, 'admin', made.ada))).toBe('offered_already');
    const [again] = await own(made.ada);
    const back = { networkId: made.network.id, offerId: again!.id };
    await run(services, withdrawOffer, made.admin, back);
    expect(await reasonOf(run(services, withdrawOffer, made.admin, back))).toBe('not_found');
    expect(await reasonOf(answer(made.ada, again!.id))).toBe('offer_over');
    expect(await news(made.ada)).toContain('offerWithdrawn');
    await make(made, 'admin', made.ben);
    const [late] = await own(made.ben);
    now = new Date(now.getTime() + 14 * 86_400_000);
    expect(await reasonOf(answer(made.ben, late!.id))).toBe('offer_over');
    await runJob(services, endOffers);
    expect(await news(made.admin)).toContain('offerOver');
    expect(await roleOf(made, made.ben)).toBe('active member');
    expect(await reasonOf(make(made, 'admin', made.ben))).toBe('done');
  });

  it('is no good once its maker is no admin, or the member has left', async () => {
    const made = await world();
    await make(made, 'handover', made.ada);
    await make(made, 'contact', made.ben);
    const [hers, his] = [(await own(made.ada))[0]!.id, (await own(made.ben))[0]!.id];
    await run(services, leaveNetwork, made.ben, { networkId: made.network.id });
    expect(await reasonOf(answer(made.ben, his))).toBe('offer_over');
    const other = await buildMember(services, made, 'admin');
    await run(services, setRole, other, {
      networkId: made.network.id,
      accountId: made.admin.accountId,
      role: 'member',
    });
    expect(await reasonOf(answer(made.ada, hers))).toBe('offer_over');
  });

  it('is made by admins, to members, and answered by the one it was made to', async () => {
    const made = await world();
    const stranger = await buildPerson(services);
    expect(await reasonOf(make(made, 'admin', made.ada, made.ben))).toBe('not_admin');
    expect(await reasonOf(make(made, 'admin', stranger))).toBe('nobody');
    const chief = await buildPerson(services, { isSiteAdmin: true });
    expect(await reasonOf(make(made, 'handover', made.ada, chief))).toBe('not_admin');
    expect(await reasonOf(make(made, 'admin', made.ada, chief))).toBe('done');
    const [open] = await own(made.ada);
    expect(await reasonOf(answer(made.ben, open!.id))).toBe('not_found');
    expect(await reasonOf(at(made, made.ben))).toBe('not_admin');
    expect(await reasonOf(answer(made.ada, open!.id))).toBe('done');
  });
});
