import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { openSite, type Site, setScene } from './helpers/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

it('a list that is invited shows how many mails have gone, as they go', async () => {
  const scene = await setScene(site.services);
  // Mails that wait: this test sends them, a few at a time.
  await query(
    site.services.db,
    `create function wait_a_day() returns trigger language plpgsql as $$
       begin new.next_try_at := now() + interval '1 day'; return new; end $$`,
  );
  await query(
    site.services.db,
    'create trigger wait_a_day before insert on outgoing_mail for each row execute function wait_a_day()',
  );
  const send = (count: number) =>
    query(
      site.services.db,
      `update outgoing_mail set state = 'sent', account_id = null, address = null, data = null
       where id in (select id from outgoing_mail where state = 'waiting' order by id limit $1)`,
      [count],
    );
  const page = await site.pageFor(scene.admin);
  await page.goto(`${scene.network.path}/invitations/list`);
  const rows = Array.from({ length: 5 }, (_, n) => `Person ${n},X26,person${n}@example.org`);
  await page.locator('#field-csv').fill(rows.join('\n'));
  await page.locator('button', { hasText: 'Invite these people' }).click();
  const bar = page.locator('#mails progress');
  await bar.waitFor();
  const shows = (value: number) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLProgressElement>('#mails progress')?.value === wanted,
      value,
    );
  await shows(0);
  expect(await bar.getAttribute('max')).toBe('5');
  const words = await page.locator('#mails p').innerText();
  await send(2);
  await shows(2);
  expect(await page.locator('#mails p').innerText()).not.toBe(words);
  await send(3);
  await shows(5);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#mails')?.dataset.waiting === '0');
});
