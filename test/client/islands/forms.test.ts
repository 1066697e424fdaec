import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../helpers/chromium.js';
import { Stage } from './stage.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${stage.origin}/register`);
  await page.locator('[data-password] button').waitFor();
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

describe('a form', () => {
  it('takes the focus to what went wrong, and from there to the field', async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary');
    await page.locator('#error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
  });

  it('shows and hides the password, and hides it when it is sent', async () => {
    const input = page.locator('input[name=password]');
    const button = page.locator('[data-password] button');
    await input.fill('secret words here');
    await button.click();
    expect(await input.getAttribute('type')).toBe('text');
    expect(await button.getAttribute('aria-label')).toBe('Hide password');
    await page.evaluate(() => {
      const form = document.querySelector('[data-password] input')?.closest('form');
      form?.addEventListener('submit', (event) => event.preventDefault());
      form?.requestSubmit();
    });
    expect(await input.getAttribute('type')).toBe('password');
  });

  it('uses the three words that were suggested', async () => {
    await page.locator('button', { hasText: 'Use these three words' }).click();
    expect(await page.locator('input[name=password]').inputValue()).toBe('lamp otter rain');
    expect(await page.locator('input[name=password]').getAttribute('type')).toBe('text');
  });

  it('shows what the author will read while it is typed', async () => {
    stage.forum.create('A thread', 1);
    await page.goto(`${stage.origin}/p/any/remove`);
    await page.locator('textarea[name=reason]').pressSequentially('Off topic');
    expect(await page.locator('[data-preview-of]').textContent()).toBe('Off topic');
    await page.locator('textarea[name=reason]').fill('');
    expect(await page.locator('[data-preview-of]').textContent()).toBe('(your reason)');
  });
});
