import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type LaunchOptions, launchChromium, launchFirefox } from './launch-browser.js';

export interface BrowserOptions extends LaunchOptions {
  engine?: 'chromium' | 'firefox';
}

/** What a page did that no page of ours may do. */
export interface Troubles {
  /** Errors on the console and uncaught ones; violations of the content policy are among them. */
  errors: string[];
  /** Addresses of other hosts that were asked. */
  foreign: string[];
}

/** A real browser of this test's own, Chromium unless told. `close` ends it and removes what it kept. */
export async function openBrowser({ engine = 'chromium', ...options }: BrowserOptions = {}) {
  const home = mkdtempSync(join(tmpdir(), `convene-${engine}-`));
  const launch = engine === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch(home, options);
  const contexts: BrowserContext[] = [];
  /** A person's browser: cookies and storage of its own. */
  async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
    context.setDefaultTimeout(25_000);
    contexts.push(context);
    return context;
  }
  return {
    newContext,
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      return (await newContext(options)).newPage();
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

/** Notes what goes wrong on a page from now on. */
export function watchForTroubles(page: Page, origin: string): Troubles {
  const troubles: Troubles = { errors: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) troubles.foreign.push(request.url());
  });
  return troubles;
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
