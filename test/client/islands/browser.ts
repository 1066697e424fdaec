import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium of this test's own. `close` ends it and removes what it kept. */
export async function openBrowser() {
  const home = mkdtempSync(join(tmpdir(), 'convene-chromium-'));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: flags,
    env: { ...process.env, HOME: home },
  });
  const contexts: BrowserContext[] = [];
  return {
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    /** Between tests: whatever pages are open, with their sockets. */
    async closePages(): Promise<void> {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    async close(): Promise<void> {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Waits until the live status reads like this. */
export async function statusIs(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) => new RegExp(source!).test(document.querySelector('#live-status')?.textContent ?? ''),
    [words.source],
  );
}

/** The text of all posts, each once. */
export function postTexts(page: Page): Promise<string[]> {
  return page
    .locator('#posts > li .post-body')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').trim()));
}

/** Where an element stands on the screen. */
export function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((found) => found.getBoundingClientRect().top);
}

/** Two frames later: everything asked for is written and laid out. */
export function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
