import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds } from '../../bench/networks/kinds.js';
import { workOf } from '../../bench/networks/plans.js';
import { readersOf, type Sites, signIn, sitesOf, type Tokens } from '../../bench/networks/readers.js';
import { fillSite } from '../../bench/networks/run.js';
import { freePort } from '../../bench/processes/free-port.js';
import { recordRequests, recordStatements } from '../../bench/statements.js';
import { openDatabase, query } from '../../src/database/index.js';
import type { Job } from '../../src/kernel/index.js';
import { askMembers, tendAway, tendOrphans } from '../../src/networks/index.js';
import { countFigures } from '../../src/register/index.js';
import { type Node, startNode } from '../helpers/app.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/**
 * Large tables are never read from end to end for a page or by a job of each minute. The site is as large as it must be
 * for Postgres to choose an index where there is one.
 */
const size = { networks: 2_500, accounts: 8_000, posts: 12_000, largest: 1_500 };
const LARGE = 2_000;

let database: TestDatabase;
let app: Node;
let sites: Sites;
let tokens: Tokens;
beforeAll(async () => {
  database = await testDatabase();
  // Before the app's jobs see it: they would begin to take it in.
  const filling = await openDatabase(database.url, 1);
  await fillSite(filling, size, () => {});
  await filling.destroy();
  app = await startNode(database.url, await freePort());
  const { db } = app.app.services;
  for (let run = 0; run < 2; run++) await countFigures.run(app.app.services);
  await db.query('analyze network_figures');
  sites = await sitesOf(db, size);
  tokens = await signIn(db, readersOf(size));
}, 240_000);
afterAll(async () => {
  app.app.server.closeAllConnections();
  await app.app.close();
  await database.close();
});

/** Which forums the reader may search is asked of them all, in the snapshot of the search (docs/search.md). */
const isOfPlaces = (line: string) => /^(forums|networks):/.test(line);

/** The two orders of the register by figures sort all networks: one short row of each. */
const isAllowed = (line: string) => line.startsWith('network_figures:');

describe('a large site', () => {
  it.each(Object.entries(kinds))('is not read whole for: %s', async (_, kind) => {
    const { server, services } = app.app;
    const end = recordRequests(server);
    const answer = await fetch(`${app.origin}${kind.path(sites, 1)}`, {
      headers: { Cookie: `session=${tokens[kind.reader]}` },
    });
    const asked = end();
    expect(answer.status).toBe(200);
    const { statements, whole } = await workOf(services.db, asked, LARGE);
    expect(statements).toBeGreaterThan(0);
    expect(whole.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it('is not read whole for a search that finds pages of networks, whoever asks, but for who may read which forum', async () => {
    const { server, services } = app.app;
    const [page] = await query<{ title: string }>(
      services.db,
      `select title from network_pages where audience = 'public' order by id limit 1`,
    );
    const words = page!.title.split(' ').slice(0, 2).join('+');
    for (const reader of ['visitor', 'member', 'admin'] as const) {
      const end = recordRequests(server);
      const answer = await fetch(`${app.origin}/search?q=${words}&kind=pages`, {
        headers: { Cookie: `session=${tokens[reader]}` },
      });
      const asked = end();
      expect(await answer.text()).toMatch(/\/n\/network-\d+\/pages\/page-\d/);
      expect(asked.some(({ text }) => text.includes('network_pages'))).toBe(true);
      const { whole } = await workOf(services.db, asked, LARGE);
      expect(whole.filter((line) => !isOfPlaces(line))).toEqual([]);
    }
  });

  it.each(['visitor', 'member', 'admin'] as const)(
    'is not read whole for what changed last in a network, for a %s',
    async (reader) => {
      const { server, services } = app.app;
      const end = recordRequests(server);
      const answer = await fetch(`${app.origin}/n/${sites.largest}`, {
        headers: { Cookie: `session=${tokens[reader]}` },
      });
      const changes = end().filter(
        ({ text }) => text.includes('network_pages') && text.includes('announcements'),
      );
      // Of a network that has as many pages as it may have, hundreds of announcements, and talk.
      expect(await answer.text()).toMatch(/id="last-changes"[\s\S]*\/pages\/page-\d/);
      expect(changes.length).toBeGreaterThan(0);
      expect((await workOf(services.db, changes, LARGE)).whole).toEqual([]);
    },
  );

  it.each<Job>([countFigures, tendOrphans, tendAway, askMembers])(
    'is not read whole by $name',
    async (job) => {
      const { services } = app.app;
      await job.run(services);
      const end = recordStatements();
      await job.run(services);
      const { whole } = await workOf(
        services.db,
        end().filter(({ text }) => !text.includes('search_progress') && !text.includes('feed_cursors')),
        LARGE,
      );
      expect(whole.filter((line) => !isAllowed(line))).toEqual([]);
    },
  );
});
