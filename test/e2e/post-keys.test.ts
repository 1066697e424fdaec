import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** Keys for posts, and quoting what is selected. */

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 4 });
  page = await site.pageFor(scene.ben);
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const isOn = (number: number) =>
  page.waitForFunction(
    (id) =>
      document.activeElement?.closest('#posts > li')?.id === id && document.activeElement.matches('article'),
    `post-${number}`,
  );
const spoken = (words: string) =>
  page.locator('#announcements', { hasText: words }).waitFor({ state: 'attached' });
const text = () => page.locator('#composer-body').inputValue();

describe('keys', () => {
  it('go from post to post with the focus, and stop at the ends', async () => {
    await page.keyboard.press('j');
    await isOn(1);
    for (const number of [2, 3, 4, 5]) {
      await page.keyboard.press('j');
      await isOn(number);
    }
    await page.keyboard.press('j');
    await spoken('This is the last post on this page');
    await page.keyboard.press('k');
    await isOn(4);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe(
      'post-4-title',
    );
  });

  it('answer, bookmark and mark unread the post they are on', async () => {
    await page.keyboard.press('j');
    await isOn(1);
    await page.keyboard.press('b');
    await spoken('Post 1 is in your bookmarks');
    await page.keyboard.press('u');
    await spoken('Post 1 and later are unread');
    await page.keyboard.press('r');
    await page.locator('#replying-to', { hasText: 'In reply to post 1' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    // From here on they are letters.
    await page.keyboard.type('jkrub?');
    expect(await text()).toBe('jkrub?');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('are listed by ?, in a dialog that Escape closes', async () => {
    await page.keyboard.press('j');
    await isOn(1);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    expect(await dialog.locator('dt').allTextContents()).toEqual(['j', 'k', 'r', 'b', 'u', '?']);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await isOn(1);
  });

  it('are nothing with Control or Alt held, nor where they are switched off', async () => {
    await page.keyboard.press('j');
    await isOn(1);
    for (const keys of ['Control+j', 'Alt+j']) await page.keyboard.press(keys);
    await isOn(1);
    await page.evaluate(() => {
      document.documentElement.dataset.shortcuts = 'off';
    });
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await isOn(1);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('are off from the start for whoever wishes so', async () => {
    await page.goto('/account/display');
    await page
      .locator('select[name=shortcuts], input[name=shortcuts][value=off]')
      .first()
      .evaluate((field) => {
        if (field instanceof HTMLSelectElement) field.value = 'off';
        else (field as HTMLInputElement).checked = true;
        (field as HTMLInputElement).form?.requestSubmit();
      });
    await page.waitForFunction(() => document.documentElement.dataset.shortcuts === 'off');
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});

describe('quoting what is selected', () => {
  const offer = () => page.getByRole('button', { name: 'Quote selected text' });
  const select = () =>
    page.evaluate(() => {
      const words = document.querySelector('#post-3 .post-body p')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 0, words, 'Words of post 3'.length);
    });

  it('offers a button below the words, which puts them into the box at the caret', async () => {
    await page.locator('#composer-body').fill('Before. After.');
    // As a mouse that selects elsewhere does: the box keeps its caret, and loses the focus.
    await page.locator('#composer-body').evaluate((box: HTMLTextAreaElement) => {
      box.setSelectionRange(7, 7);
      box.blur();
    });
    await select();
    await offer().waitFor();
    const [button, words] = await page.evaluate(() => [
      document.querySelector('.quote-offer')!.getBoundingClientRect().top,
      getSelection()!.getRangeAt(0).getBoundingClientRect().bottom,
    ]);
    expect(button).toBeGreaterThanOrEqual(words!);
    await offer().click();
    expect(await text()).toMatch(
      /^Before\.\n\n> Ada Lund wrote in \[post 3\]\(\/p\/[0-9a-f-]+\):\n>\n> Words of post 3\n\n After\.$/,
    );
    expect(await page.locator('#replying-to').textContent()).toContain('In reply to post 3');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    await offer().waitFor({ state: 'detached' });
  });

  it('is reached with the Tab key, and hidden with Escape', async () => {
    await select();
    await offer().waitFor();
    await page.keyboard.press('Tab');
    expect(await offer().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await offer().waitFor({ state: 'detached' });
    await isOn(3);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await select();
    await offer().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await text()).toContain('> Words of post 3');
  });

  it('takes the words as they are, whatever they would mean in markdown', async () => {
    await page.evaluate(() => {
      document.querySelector('#post-3 .post-body p')!.firstChild!.textContent = '1. Stars *here* and <b>';
    });
    await page.evaluate(() => {
      const words = document.querySelector('#post-3 .post-body p')!.firstChild!;
      getSelection()!.selectAllChildren(words.parentElement!);
      getSelection()!.setBaseAndExtent(words, 0, words, words.textContent!.length);
    });
    await offer().click();
    expect(await text()).toContain('> 1\\. Stars \\*here\\* and \\<b\\>');
  });

  it('works by touch: the button comes with the selection, grows with it and answers a tap', async () => {
    const phone = await site.pageFor(scene.ben, {
      viewport: { width: 320, height: 568 },
      hasTouch: true,
      isMobile: true,
    });
    await phone.goto(scene.thread.path);
    await statusIs(phone, /^Live$/);
    const words = phone.locator('#post-3 .post-body p').first();
    await words.scrollIntoViewIfNeeded();
    // Without a screen nothing is selected by a long press: the page is told what a phone tells it, the selection.
    await words.evaluate((paragraph) =>
      getSelection()!.setBaseAndExtent(paragraph.firstChild!, 0, paragraph.firstChild!, 'Words'.length),
    );
    const button = phone.getByRole('button', { name: 'Quote selected text' });
    await button.waitFor();
    const word = await phone.evaluate(() => getSelection()!.toString().trim());
    // A handle is drawn to the end of the paragraph: no pointer is told of it, only the selection changes.
    await phone.evaluate(() => {
      const selection = getSelection()!;
      const text = selection.anchorNode!;
      selection.extend(text, 'Words of post 3'.length);
    });
    await phone.waitForFunction((before) => getSelection()!.toString() !== before, word);
    await button.waitFor();
    const place = (await button.boundingBox())!;
    expect(place.height).toBeGreaterThanOrEqual(24);
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.x + place.width).toBeLessThanOrEqual(320);
    await phone.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    await phone.waitForFunction(() => document.activeElement?.id === 'composer-body');
    expect(await phone.locator('#composer-body').inputValue()).toContain('Words of post 3');
    await button.waitFor({ state: 'detached' });
  });

  it('is not offered to whoever may not answer', async () => {
    const visitor = await site.pageFor(null);
    await visitor.goto(scene.thread.path);
    await statusIs(visitor, /^Live$/);
    const code = visitor.waitForResponse(/chunk/);
    await visitor.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('#post-3 .post-body p')!);
    });
    await (await code).finished();
    await visitor.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    expect(await visitor.locator('.quote-offer').count()).toBe(0);
  });
});
