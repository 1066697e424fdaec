import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { profileFields, shownToChoices } from '../../contract/profiles.js';
import { readProfile, updateProfile } from '../../src/auth/index.js';
import { canSeeField, fieldSeenBy, readers } from '../../src/auth/policies/profile.policy.js';
import { query } from '../../src/database/index.js';
import { type Actor, accountIdOf, type Services, visitor } from '../../src/kernel/index.js';
import { areFellows, leaveNetwork } from '../../src/networks/index.js';
import { readPerson } from '../../src/people/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import { buildMember, buildNetwork, buildPerson, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await testDatabase();
  services = buildServices(test.db);
});
afterAll(() => test.close());

const filled = {
  interests: ['Falconry'],
  about: 'I like birds.',
  jobTitle: 'Falconer',
  organisation: 'The Mews',
};
const columns = {
  interests: 'interests_shown',
  about: 'about_shown',
  jobTitle: 'job_title_shown',
  organisation: 'organisation_shown',
};
const isThere = (value: unknown) => value !== null && String(value) !== '';

async function world() {
  const made = await buildNetwork(services);
  const person = await buildMember(services, made);
  const chief = await buildPerson(services, { isSiteAdmin: true });
  const actors: Record<(typeof readers)[number], Actor> = {
    oneself: person,
    fellow: await buildMember(services, made),
    registered: await buildPerson(services),
    visitor,
  };
  return { made, person, chief, actors };
}

describe('who sees a part of a profile (P18)', () => {
  it('every part by every reader under every choice: page, API, SQL and policy agree', async () => {
    const { person, actors } = await world();
    let cells = 0;
    for (const field of profileFields) {
      for (const choice of shownToChoices) {
        // All others are open, so nothing but the one that is asked about is hidden.
        const open = Object.fromEntries(profileFields.map((name) => [name, 'public']));
        await run(services, updateProfile, person, {
          name: person.name,
          ...filled,
          shownTo: { ...open, [field]: choice },
        });
        for (const reader of readers) {
          const actor = actors[reader];
          const { person: seen } = await run(services, readPerson, actor, { username: person.username });
          const said = canSeeField(reader, choice);
          expect([field, choice, reader, isThere(seen[field])]).toEqual([field, choice, reader, said]);
          for (const other of profileFields.filter((name) => name !== field))
            expect(isThere(seen[other])).toBe(true);
          const me = accountIdOf(actor);
          const [row] = await query<{ seen: boolean }>(
            services.db,
            `select coalesce(${fieldSeenBy('a', columns[field], '$2::uuid', areFellows('a.id', '$2::uuid'))}, false) as seen
             from accounts a where a.id = $1`,
            [person.accountId, me],
          );
          expect([field, choice, reader, row!.seen]).toEqual([field, choice, reader, said]);
          cells++;
        }
      }
    }
    expect(cells).toBe(64);
  });

  it('is nobody but oneself until one says otherwise, and stays as it was where nothing is said', async () => {
    const { person, actors, chief } = await world();
    await run(services, updateProfile, person, { name: person.name, ...filled });
    for (const actor of [actors.fellow, actors.registered, visitor, chief]) {
      const { person: seen, shownTo } = await run(services, readPerson, actor, { username: person.username });
      expect(seen).toMatchObject({ interests: [], about: null, jobTitle: null, organisation: null });
      expect(shownTo).toBeNull();
    }
    await run(services, updateProfile, person, {
      name: person.name,
      ...filled,
      shownTo: { about: 'members' },
    });
    await run(services, updateProfile, person, { name: person.name, ...filled });
    expect((await run(services, readProfile, person, {})).shownTo).toEqual({
      interests: 'me',
      about: 'members',
      jobTitle: 'me',
      organisation: 'me',
    });
  });

  it('ends with the membership that was shared', async () => {
    const { made, person, actors } = await world();
    await run(services, updateProfile, person, {
      name: person.name,
      ...filled,
      shownTo: { about: 'networks' },
    });
    const aboutFor = async (actor: Actor) =>
      (await run(services, readPerson, actor, { username: person.username })).person.about;
    const second = await buildMember(services, made);
    expect([await aboutFor(actors.fellow), await aboutFor(second)]).toEqual([filled.about, filled.about]);
    if (actors.fellow.kind === 'account')
      await run(services, leaveNetwork, actors.fellow, { networkId: made.network.id });
    await run(services, suspendMember, made.admin, {
      networkId: made.network.id,
      accountId: second.accountId,
      reason: 'Noise.',
    });
    expect([await aboutFor(actors.fellow), await aboutFor(second)]).toEqual([null, null]);
  });
});
