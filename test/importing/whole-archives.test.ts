import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { importArchive } from '../../src/importing/index.js';
import { buildForum, buildServices } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** Real people's posts, kept beside some checkouts and never in the repository. */
const ARCHIVE = join(import.meta.dirname, '../../../shared/data/sci.med.mbox.gz');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** 1,000 messages of our own by 250 people in 300 threads, some without a date or a name. */
function ownArchive(): string {
  const message = (n: number) => {
    const thread = n % 300;
    const headers = [
      `From: ${n % 9 ? `Writer ${n % 250} ` : ''}<writer${n % 250}@mail.example>`,
      `Subject: ${n < 300 ? '' : 'Re: '}Question number ${thread}`,
      `Message-ID: <${n}@mail.example>`,
      ...(n < 300 ? [] : [`References: <${thread}@mail.example>`]),
      ...(n % 50 === 7 ? [] : [`Date: ${new Date(Date.UTC(2004, 1, 1, 0, n)).toUTCString()}`]),
    ];
    return `From writer Sun Feb  1 00:00:00 2004\n${headers.join('\n')}\n\n> Earlier words\n\nAnswer ${n}, write to me@mail.example.\n\n-- \nWriter\n\n`;
  };
  return Array.from({ length: 1_000 }, (_, n) => message(n)).join('');
}

describe('a whole archive', () => {
  it('of our own comes in: every message, every thread, no address, and nothing the second time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'convene-archive-'));
    const path = join(folder, 'own.mbox');
    writeFileSync(path, ownArchive());
    const services = buildServices(database.db);
    const { network, forum } = await buildForum(services);
    const summary = await importArchive(services, { path, network: network.slug, forum: forum.slug });
    expect(summary.outcomes.filter(({ outcome }) => outcome === 'imported')).toHaveLength(1_000);
    expect(summary).toMatchObject({ newThreads: 300, authors: 250, datesGuessed: 20, warning: null });
    const shown = await query<{ html: string }>(database.db, 'select html from posts');
    expect(shown.filter(({ html }) => html.includes('mail.example')).length).toBe(0);
    const again = await importArchive(services, { path, network: network.slug, forum: forum.slug });
    expect(again.outcomes.every(({ outcome }) => outcome === 'already there')).toBe(true);
    rmSync(folder, { recursive: true });
  }, 60_000);

  if (existsSync(ARCHIVE)) {
    it('of sci.med comes in whole, shows no address, and adds nothing the second time', async () => {
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
    }, 120_000);
  }
});
