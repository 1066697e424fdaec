import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { query } from '../../src/database/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { joinNetwork, leaveNetwork, networkFactsById } from '../../src/networks/index.js';
import {
  addPageReader,
  canReadPage,
  createNetworkPage,
  deleteNetworkPage,
} from '../../src/publishing/index.js';
import { buildNetwork, buildPerson, buildServices, ctxOf, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { searchAs } from '../search/helpers/search.js';

/**
 * The law of visibility, for pages that networks write: found and counted is what is published, what the reader may
 * read, and what is of a network that lists name to them.
 */

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const fates = ['draft', 'published', 'deleted'] as const;
const plan = fc.record({
  visibility: fc.constantFrom('public', 'profile', 'unlisted'),
  listing: fc.constantFrom('listed', 'listed', 'draft'),
  pages: fc.array(
    fc.record({
      audience: fc.constantFrom('public' as const, 'members' as const, 'named' as const),
      fate: fc.constantFrom(...fates),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

let made = 0;
const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');

describe('the law of visibility, for pages', () => {
  it('finds what the policy allows of networks that lists name, and counts no more', async () => {
    const seen = { found: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 2, maxLength: 3 }), async (plans) => {
        const word = `okapi${letters(++made)}q`;
        const all: {
          id: string;
          networkId: string;
          listing: string;
          visibility: string;
          state: object;
          named: SignedIn;
        }[] = [];
        const readers: Actor[] = [
          visitor,
          await buildPerson(services),
          await buildPerson(services, { isSiteAdmin: true }),
        ];
        for (const { visibility, listing, pages } of plans) {
          const { network, admin } = await buildNetwork(services);
          const networkId = network.id;
          const [member, former, named] = [
            await buildPerson(services),
            await buildPerson(services),
            await buildPerson(services),
          ];
          for (const one of [member, former, named]) await run(services, joinNetwork, one, { networkId });
          readers.push(admin, member, former, named);
          for (const [n, { audience, fate }] of pages.entries()) {
            const { page } = await run(services, createNetworkPage, admin, {
              networkId,
              slug: `page-${n}`,
              title: n % 2 ? `About ${word}` : 'How we work',
              body: n % 2 ? 'A text.' : `Of ${word} and others.`,
              audience,
              isPublished: fate !== 'draft',
            });
            for (const { username } of audience === 'named' ? [former, named] : [])
              await run(services, addPageReader, admin, { networkId, pageId: page.id, username });
            if (fate === 'deleted')
              await run(services, deleteNetworkPage, admin, { networkId, pageId: page.id, isDeleted: true });
            const deletedAt = fate === 'deleted' ? new Date() : null;
            const state = { audience, isPublished: fate !== 'draft', deletedAt };
            all.push({ id: page.id, networkId, listing, visibility, state, named });
          }
          // Whoever was named and has left reads no more than any other.
          await run(services, leaveNetwork, former, { networkId });
          await query(services.db, 'update networks set visibility = $2, listing = $3 where id = $1', [
            networkId,
            visibility,
            listing,
          ]);
        }
        for (const reader of readers) {
          const expected: string[] = [];
          for (const { id, networkId, listing, visibility, state, named } of all) {
            const facts = (await networkFactsById(ctxOf(services, reader), networkId))!;
            const page = {
              ...(state as Parameters<typeof canReadPage>[2] & object),
              isNamed: reader === named,
            };
            const isNamed = listing === 'listed' && visibility !== 'unlisted';
            const belongs = facts.role !== null || (reader.kind === 'account' && reader.isSiteAdmin);
            const isOut = page.isPublished && page.deletedAt === null;
            if (isOut && (isNamed || belongs) && canReadPage(reader, facts, page).allowed) expected.push(id);
          }
          seen.found += expected.length;
          seen.hidden += all.length - expected.length;
          const found = await searchAs(services, reader, { q: word, kind: 'pages' });
          expect(found.ownPages.map(({ id }) => id).sort()).toEqual(expected.toSorted());
          expect([found.total, found.tabs.pages]).toEqual([
            expected.length,
            { count: expected.length, isMore: false },
          ]);
          const others = await searchAs(services, reader, { q: word });
          expect([others.ownPages, others.tabs.pages?.count]).toEqual([[], expected.length]);
          expect(others.suggestion).toBe(null);
        }
      }),
      { numRuns: 8 },
    );
    // What is drawn is by chance: some of both there must be.
    expect(seen.found).toBeGreaterThan(3);
    expect(seen.hidden).toBeGreaterThan(3);
  }, 240_000);
});
