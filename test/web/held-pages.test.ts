import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeGate } from '../../src/holds/index.js';
import type { Browser, Shown } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';
import { buildHoldWorld, type HoldWorld, ownOf } from '../holds/world.js';

/** A text that waits for a moderator, in its writer's hands, without script. */

let web: RunningWeb;
let world: HoldWorld;
beforeAll(async () => {
  web = await startWeb({ services: { gate: writeGate } });
  world = await buildHoldWorld(web.services);
});
afterAll(() => web.stop());

async function browserOf(who: HoldWorld['member']): Promise<Browser> {
  const browser = web.browser();
  browser.cookies.set('session', (await signInAs(web.services, who)).token);
  return browser;
}

const chosen = ({ html }: Shown) => /<option value="(\w*)" selected[^>]*>[^<]*<\/option>/.exec(html)?.[1];

it('is changed in its form, with its title and its language, and goes on waiting', async () => {
  const browser = await browserOf(world.member);
  const at = `${world.forum.path}/new`;
  const first = { title: 'Les horaires', body: 'Qui les a faits ?', writtenIn: 'fr' };
  const waits = await browser.submit(await browser.open(at), at, first);
  expect(waits.path).toMatch(/^\/held#held-/);
  expect(waits.text).toContain('Les horaires');
  const [held] = (await ownOf(web.services, world.member)).waiting;
  const form = `/held/${held!.id}`;
  expect(waits.html).toContain(`href="${form}"`);

  const shown = await browser.open(form);
  expect(chosen(shown)).toBe('fr');
  expect(shown.html).toContain('Qui les a faits ?</textarea>');
  const changed = { title: 'Die Zeiten', body: 'Wer hat sie gemacht?', writtenIn: 'de' };
  const refused = await browser.submit(shown, form, { ...changed, body: ' ' });
  expect(refused.status).toBe(422);
  // What was right is kept, and what was wrong is said at its field.
  expect(chosen(refused)).toBe('de');
  expect(refused.html).toMatch(/value="Die Zeiten"/);
  expect(refused.html).toMatch(/id="field-body-error"|aria-invalid="true"/);
  const saved = await browser.submit(refused, form, changed);
  expect(saved.path).toMatch(/^\/held#held-/);
  const [after] = (await ownOf(web.services, world.member)).waiting;
  expect(after).toMatchObject({ id: held!.id, title: 'Die Zeiten', ownLanguage: 'de', state: 'waiting' });

  // For everybody else there is no such page, moderators included: they decide in their list.
  for (const other of [world.moderator, world.admin])
    expect((await (await browserOf(other)).open(form)).status).toBe(404);
  expect((await web.browser().open(form)).text).toContain('Sign in');

  const withdrawn = await browser.submit(saved, `${form}/withdraw`);
  expect(withdrawn.path).toBe('/held');
  expect((await ownOf(web.services, world.member)).waiting).toEqual([]);
});
