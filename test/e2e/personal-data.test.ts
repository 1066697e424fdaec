import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PersonalDataMode } from '../../contract/personal-data.js';
import { setPersonalData } from '../../src/networks/index.js';
import { run } from '../factories/world.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const text = 'The letter for 401 023 2137 came back.';
let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  scene = await setScene(site.services);
  page = await site.pageFor(scene.ada);
});

const set = (mode: PersonalDataMode) =>
  run(site.services, setPersonalData, scene.admin, { networkId: scene.network.id, mode });

async function write(body: string): Promise<void> {
  await page.goto(scene.thread.path);
  await page.locator('#live-status[data-state=live]').waitFor();
  await page.fill('#composer-body', body);
  await page.locator('#composer [role=toolbar]').waitFor();
}
const send = () => page.click('#composer button[type=submit]:not([name])');
const said = () => page.locator('#personal-data-found').innerText();

describe('a text that could show who a patient is', () => {
  it('waits in the box until it is masked there', async () => {
    await write(text);
    await send();
    expect(await said()).toContain('an NHS number: 401 *** ****.');
    await page.getByRole('button', { name: 'Mask it in the text' }).click();
    expect(await page.inputValue('#composer-body')).toBe('The letter for 401 *** **** came back.');
    await send();
    await page.locator('#posts li', { hasText: '401 *** ****' }).waitFor();
  });

  it('goes with its writer’s word that it is no patient’s, also when there is no connection at first', async () => {
    await write(text);
    await send();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'It is no patient’s' }).click();
    await page.locator('#live-status[data-state=offline]').waitFor();
    await page.context().setOffline(false);
    await page.locator('#posts li', { hasText: '401 023 2137' }).waitFor();
  });

  it('waits for a moderator where the network stops it, and goes out where it does nothing', async () => {
    await set('stop');
    await write(text);
    await send();
    expect(await said()).toContain('a moderator looks at it');
    await page.getByRole('button', { name: 'It is no patient’s' }).click();
    await page.locator('#held li', { hasText: '401 023 2137' }).waitFor();
    expect(await page.textContent('#composer-status')).toContain('a moderator looks at it');
    expect(await page.locator('#posts li', { hasText: '401 023 2137' }).count()).toBe(0);
    await set('off');
    await write(text);
    await send();
    await page.locator('#posts li', { hasText: '401 023 2137' }).waitFor();
  });

  it('is hinted at below the box where that is less sure, and goes out', async () => {
    await write('See 4010232137 again');
    await page.getByText('Your text may hold an NHS number.').waitFor();
    await send();
    await page.locator('#posts li', { hasText: '4010232137' }).waitFor();
  });
});
