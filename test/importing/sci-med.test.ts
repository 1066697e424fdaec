import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { importArchive } from '../../src/importing/index.js';
import { buildForum, buildServices } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** Real people's posts, kept beside some checkouts and never in the repository. */
const ARCHIVE = join(import.meta.dirname, '../../../shared/data/sci.med.mbox.gz');
const here = existsSync(ARCHIVE) ? describe : describe.skip;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

here('the archive of sci.med', () => {
  it('comes in whole, shows no address, and adds nothing the second time', async () => {
    const services = buildServices(database.db);
    const { network, forum } = await buildForum(services);
    const options = { path: ARCHIVE, network: network.slug, forum: forum.slug };
    const summary = await importArchive(services, options);
    expect(summary.outcomes.filter(({ outcome }) => outcome === 'imported')).toHaveLength(1_000);
    // 510 different From lines, of which two times two share an address.
    expect(summary).toMatchObject({ authors: 508, datesGuessed: 0, warning: null });
    expect(summary.newThreads).toBeGreaterThan(300);
    expect(summary.newThreads).toBeLessThan(450);

    const posts = await query<{ html: string; source: string }>(
      database.db,
      'select html, source from posts',
    );
    const shown = posts.flatMap(({ html, source }) => [html, source]);
    const people = await query<{ name: string; username: string }>(
      database.db,
      'select name, username from accounts',
    );
    const titles = await query<{ title: string }>(database.db, 'select title from threads');
    const address = /[\w.+-]+@[a-z0-9][\w-]*/i;
    const all = [...shown, ...people.flatMap(Object.values), ...titles.flatMap(Object.values)] as string[];
    // A count, not the texts: a failure must not print them either.
    expect(all.filter((text) => address.test(text)).length).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the check
    expect(all.filter((text) => /[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(text)).length).toBe(0);

    const again = await importArchive(services, options);
    expect(again.outcomes.filter(({ outcome }) => outcome !== 'already there')).toHaveLength(0);
    process.stdout.write(
      `1,000 messages imported in ${summary.milliseconds} ms, again in ${again.milliseconds} ms\n`,
    );
  });
});
