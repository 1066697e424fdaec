import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { NeutralText1795261003000 } from '../../src/database/migrations/1795261003000-neutral-text.js';
import { buildForum, buildServices, buildThread } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

it('the migration of stored text takes our English words out, and gives them back when undone', async () => {
  const services = buildServices(test.db);
  const body =
    'See [guide](https://example.org/g), ![chart](https://pics.example/b.png) and ![](https://pics.example/a.png)\n\n|a|\n|-|\n|1|';
  const { post } = await buildThread(services, await buildForum(services), { body });
  const html = async () =>
    (await query<{ html: string }>(test.db, 'select html from posts where id = $1', [post.id]))[0]!.html;
  const now = await html();
  const runner = test.db.createQueryRunner();
  const migration = new NeutralText1795261003000();
  await migration.down(runner);
  const before = await html();
  expect(before).toContain('<span class="visually-hidden"> (external link)</span></a>');
  expect(before).toContain('class="external">Image: chart<');
  expect(before).toContain('class="external">Image: image<');
  expect(before).toContain('aria-label="Table"');
  await migration.up(runner);
  expect(await html()).toBe(now);
  await runner.release();
});
