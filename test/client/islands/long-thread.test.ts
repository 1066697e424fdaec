import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, statusIs, topOf, twoFrames } from '../../helpers/chromium.js';
import { Stage } from './stage.js';
import { ben, type StagedThread } from './stage-forum.js';

/** A thread of 212 posts in five pages: growing at both ends, and everything that goes along with it. */

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let thread: StagedThread;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser({ keepsPages: true });
});
beforeEach(() => {
  stage.firstUnread = null;
  thread = stage.forum.create('How do you handle the phones?', 212);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function open(query: string, script?: () => unknown): Promise<Page> {
  const page = await browser.newPage();
  if (script) await page.addInitScript(script);
  await page.goto(stage.origin + thread.dto.path + query);
  await statusIs(page, /^Live$/);
  await wake(page);
  return page;
}

/** A sign of a reader, and the code that it fetches. */
async function wake(page: Page) {
  await page.mouse.move(5, 5);
  await page.locator('#here a').waitFor();
}

const numbers = (page: Page) =>
  page.locator('#posts > [id^=post-]').evaluateAll((all) => all.map((one) => Number(one.id.slice(5))));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const here = (page: Page, words: string) => page.locator('#here', { hasText: words }).waitFor();
/** Until the page has stood still for a moment. */
async function until(page: Page, key: string, isThere: () => boolean): Promise<void> {
  for (let n = 0; n < 10 && !(await page.evaluate(isThere)); n++) {
    await page.keyboard.press(key);
    await rest(page);
  }
  expect([key, await page.evaluate(isThere)]).toEqual([key, true]);
}

const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, still] = [scrollY, 0];
        const look = () => {
          still = scrollY === last ? still + 1 : 0;
          last = scrollY;
          if (still > 8) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
/** Turns the wheel as a hand does, until something is there. */
async function wheelUntil(page: Page, by: number, selector: string) {
  await page.mouse.move(300, 300);
  for (let turns = 0; turns < 120 && (await page.locator(selector).count()) === 0; turns++) {
    await page.mouse.wheel(0, by);
    await rest(page);
  }
  await page.locator(selector).waitFor({ state: 'attached' });
}

describe('a long thread', () => {
  it.each([
    ['with scroll anchoring', undefined],
    [
      'in a browser without it',
      () => {
        Object.defineProperty(CSS, 'supports', { value: () => false });
        addEventListener('DOMContentLoaded', () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { overflow-anchor: none !important }');
          document.adoptedStyleSheets.push(sheet);
        });
      },
    ],
  ])('grows above when one scrolls up, and what is read stays where it is, %s', async (_, script) => {
    const page = await open('?page=3#post-106', script);
    const post = page.locator('#post-106');
    expect(await numbers(page)).toEqual(range(101, 150));
    await page.evaluate(() => {
      // The place of one post before and after each frame in which posts came in above.
      const moved: number[] = [];
      Object.assign(window, { moved });
      const list = document.querySelector('#posts')!;
      const anchor = document.querySelector('#post-106')!;
      let last = { top: anchor.getBoundingClientRect().top, y: scrollY, count: list.children.length };
      const look = () => {
        const now = { top: anchor.getBoundingClientRect().top, y: scrollY, count: list.children.length };
        if (now.count !== last.count) moved.push(now.top - last.top);
        last = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, -40);
    await page.locator('#post-51').waitFor({ state: 'attached' });
    await twoFrames(page);
    // At most the turn of the wheel itself.
    const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
    expect(moved).toHaveLength(1);
    expect(Math.abs(moved[0]!)).toBeLessThan(42);
    const before = await topOf(page, '#post-106');
    for (let frames = 0; frames < 10; frames++) await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-106')) - before)).toBeLessThan(2);
    expect(await post.isVisible()).toBe(true);

    await wheelUntil(page, -2_000, '#post-1');
    expect(await numbers(page)).toEqual(range(1, 150));
    expect(await page.locator('#earlier').isHidden()).toBe(true);
  });

  it('grows below, says where one is, and keeps the address, the title and the numbered pages in step', async () => {
    const page = await open('');
    await here(page, 'Post 1 of 212');
    expect(await page.locator('#position').textContent()).toBe('Posts 1 to 50 of 212');
    await wheelUntil(page, 2_000, '#post-120');
    const shown = await numbers(page);
    expect(shown).toEqual(range(1, shown.length));
    await page.locator('#post-73').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await here(page, 'of 212');
    await page.waitForFunction(() => location.search === '?page=2');
    expect(await page.title()).toContain('How do you handle the phones?, page 2');
    const current = page.locator('.pagination [aria-current=page]').last();
    expect(await current.textContent()).toBe('Page 2');
    expect(await page.locator('.pagination a[rel=prev]').last().getAttribute('href')).toBe(thread.dto.path);
    // As many pages as have come in by now, and the line agrees with them at every moment.
    const [said, last] = await page.evaluate(() => [
      document.querySelector('#position')?.textContent,
      document.querySelector('#posts')?.lastElementChild?.id.slice(5),
    ]);
    expect(said).toBe(`Posts 1 to ${last} of 212`);
    // News of the thread: how long it is now, wherever it is said.
    for (let n = 0; n < 39; n++) stage.forum.reply(thread, ben, '<p>One more</p>');
    await here(page, 'of 251');
    await page.locator('.pagination a', { hasText: '6' }).waitFor();
    await page.locator('#new-replies a', { hasText: '39 newer replies' }).waitFor();
    expect(await page.locator('#go-number-hint').textContent()).toBe('From 1 to 251.');
    // The end of the thread comes near: the newest are here, and no longer elsewhere.
    await wheelUntil(page, 2_000, '#post-251');
    await page.locator('#new-replies a').waitFor({ state: 'detached' });
    expect(await page.locator('#later').isHidden()).toBe(true);
    stage.forum.reply(thread, ben, '<p>And another</p>');
    await page.locator('#post-252').waitFor({ state: 'attached' });
  });

  it('grows by the links at its ends, by keyboard, and the focus goes to the next post', async () => {
    const page = await open('?page=3');
    const before = await topOf(page, '#post-101');
    await page.getByRole('link', { name: 'Show earlier replies' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'post-100');
    expect(Math.abs((await topOf(page, '#post-101')) - before)).toBeLessThan(2);
    await page.getByRole('link', { name: 'Show later replies' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'post-151');
    expect(await numbers(page)).toEqual(range(51, 200));
    expect(await page.getByRole('link', { name: 'Show later replies' }).getAttribute('href')).toBe(
      `${thread.dto.path}?page=5#post-201`,
    );
    expect(await page.locator('#announcements').textContent()).toBe('');
  });

  it('does not grow where somebody looks: the head and the foot of the page stay in reach', async () => {
    const page = await open('?page=3');
    // The first movement has ended for the page, too, before the next begins.
    const ended = page.evaluate(() =>
      new Promise((done) => addEventListener('scrollend', done, { once: true })).then(() => {}),
    );
    await page.keyboard.press('End');
    await ended;
    // Posts that were never drawn are higher than was assumed: the end moves as it comes into sight.
    await until(page, 'End', () => innerHeight + scrollY >= document.documentElement.scrollHeight - 2);
    await until(page, 'Home', () => scrollY === 0);
    // Posts may have come in while their end was away; none comes where it is looked at.
    const [first] = await numbers(page);
    for (let n = 0; n < 3; n++) await rest(page);
    expect(await topOf(page, '#thread-title')).toBeGreaterThan(0);
    expect((await numbers(page)).at(0)).toBe(first);
  });

  it('shows live what changes in posts that joined, and announces nothing of their coming', async () => {
    const page = await open('?page=3');
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-60').waitFor({ state: 'attached' });
    stage.forum.touch(thread, 60, { html: '<p>Edited words</p>', version: 2 });
    await page.locator('#post-60', { hasText: 'Edited words' }).waitFor({ state: 'attached' });
    stage.forum.touch(thread, 61, { state: 'removed' });
    await page.locator('#post-61', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.querySelector('#announcements')?.textContent !== '');
    expect(await page.locator('#announcements').textContent()).not.toContain('new repl');
    expect(await page.locator('#new-replies button').count()).toBe(0);
    // The server rendered it, and its other words stay the same nodes.
    expect(await page.locator('#post-60 .post-author').count()).toBe(1);
  });

  it('fetches a page again that is older than what came live meanwhile', async () => {
    const page = await open('?page=3');
    let answers = 0;
    await page.route(/page=2$/, async (route) => {
      const answer = await route.fetch();
      answers += 1;
      if (answers === 1) {
        // Removed after the page was read, and told before it arrives.
        stage.forum.touch(thread, 70, { state: 'removed' });
        stage.forum.touch(thread, 101, { state: 'removed' });
        await page.locator('#post-101', { hasText: 'Removed' }).waitFor({ state: 'attached' });
      }
      await route.fulfill({ response: answer });
    });
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-70', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    expect(answers).toBe(2);
  });

  it('brings what scrolling had begun to fetch when its link is pressed meanwhile', async () => {
    const page = await open('?page=3');
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/page=4$/, async (route) => {
      await released;
      await route.continue();
    });
    // The end comes near, and its posts are on their way before anybody asked.
    const fetched = page.waitForRequest(/page=4$/);
    await page.locator('#post-147').evaluate((post) => post.scrollIntoView({ block: 'end' }));
    await fetched;
    await page.getByRole('link', { name: 'Show later replies' }).click();
    release();
    await page.locator('#post-151').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('post-151');
  });

  it('brings what its link was pressed for, also when the thread is fetched anew meanwhile', async () => {
    const page = await open('?page=3');
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    await rest(page);
    // In the middle of page 2, with little on screen: nothing else comes in by itself.
    await page.setViewportSize({ width: 900, height: 300 });
    await page.locator('#post-75').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(() => location.search === '?page=2');
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/page=4$/, async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest(/page=4$/);
    await page
      .getByRole('link', { name: 'Show later replies' })
      .evaluate((link: HTMLElement) => link.click());
    await asked;
    // Only page 2 is left of what is shown, and what comes next is page 3.
    stage.isMuted = true;
    stage.drop();
    while (stage.connections > 0) await twoFrames(page);
    Object.assign(stage.forum, { era: 'era-anew' });
    stage.isMuted = false;
    await page.locator('#post-101').waitFor({ state: 'detached' });
    release();
    await page.locator('#post-101').waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.activeElement?.id === 'post-101');
  });

  it('leaves what is read where it is when the link above it is pressed', async () => {
    const page = await open('?page=3');
    const link = page.getByRole('link', { name: 'Show earlier replies' });
    await page.mouse.wheel(0, 40);
    await rest(page);
    await link.scrollIntoViewIfNeeded();
    await rest(page);
    const before = await topOf(page, '#post-101');
    await link.click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    for (let frames = 0; frames < 10; frames++) await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-101')) - before)).toBeLessThan(2);
  });

  it('says in words that posts are on their way, and when they did not come; and tries again', async () => {
    const page = await open('?page=3');
    let fails = () => {};
    await page.route(/page=2$/, async (route) => {
      await new Promise<void>((done) => {
        fails = done;
      });
      await route.abort();
    });
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    const place = page.locator('#earlier');
    await page.locator('#earlier', { hasText: 'Fetching posts' }).waitFor();
    const before = await topOf(page, '#post-101');
    fails();
    await page.locator('#earlier', { hasText: 'These posts could not be fetched. Try again.' }).waitFor();
    expect(Math.abs((await topOf(page, '#post-101')) - before)).toBeLessThan(2);
    expect(await page.locator('#announcements').textContent()).toContain('could not be fetched');
    await page.unroute(/page=2$/);
    await place.getByRole('link').click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    expect(await place.locator('span > span').textContent()).toBe('');
  });

  it('keeps its room while it says so, on a phone too, however long the words are', async () => {
    const page = await open('?page=3');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.route(/page=[24]$/, (route) => route.abort());
    for (const [name, end, below] of [
      ['Show earlier replies', '#earlier', '#post-101'],
      ['Show later replies', '#later', '.live-strip'],
    ] as const) {
      const link = page.getByRole('link', { name });
      await link.scrollIntoViewIfNeeded();
      await rest(page);
      // What stands below, seen from the link itself: the page may scroll, nothing may be pushed.
      const distance = async () => {
        const [from, to] = [await topOf(page, `${end} a`), await topOf(page, below)];
        return to - from;
      };
      await page.evaluate(() =>
        document.querySelector('.live-strip')?.setAttribute('style', 'position: static'),
      );
      const before = await distance();
      await link.click();
      await page.locator(end, { hasText: 'could not be fetched' }).waitFor();
      expect(Math.abs((await distance()) - before)).toBeLessThan(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('goes to posts that are shown without loading, and loads the page of those that are not', async () => {
    const page = await open('?page=3');
    await page.evaluate(() => {
      document.body.dataset.same = 'yes';
    });
    await page.locator('.thread-position summary').click();
    await page.getByLabel('Post number').fill('140');
    await page.getByRole('button', { name: 'Go to this post' }).click();
    await page.waitForFunction(() => location.hash === '#post-140');
    await here(page, 'Post 14');
    await page.locator('#post-120 .post-number').click();
    await page.waitForFunction(() => location.hash === '#post-120');
    expect(await page.locator('#post-120').evaluate((post) => post.matches(':target'))).toBe(true);
    expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes');
    await page.evaluate(() => {
      location.hash = '#post-7';
    });
    await page.waitForURL(/\/at\?number=7$/);
  });

  it('goes to a day without loading where its first post is among those shown for certain', async () => {
    for (const post of thread.posts.slice(119)) post.createdAt = post.createdAt.replace('01-05', '01-07');
    const page = await open('?page=3');
    await page.evaluate(() => {
      document.body.dataset.same = 'yes';
    });
    await page.locator('.thread-position summary').click();
    const goTo = async (day: string) => {
      await page.getByLabel('Date').fill(day);
      await page.getByRole('button', { name: 'Go to this date' }).click();
    };
    // A day without posts leads to what came after it.
    await goTo('2026-01-06');
    await page.waitForFunction(() => location.hash === '#post-120');
    expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes');
    // Earlier posts of this day may be on other pages.
    await goTo('2026-01-05');
    await page.waitForURL(/\/at\?date=2026-01-05$/);
  });

  it('takes a press on its link for one although the page moves while the button is down', async () => {
    const page = await open('?page=3');
    const link = page.getByRole('link', { name: 'Show later replies' });
    await link.scrollIntoViewIfNeeded();
    await rest(page);
    const { x, y, width, height } = (await link.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.locator('#later').evaluate((place) => {
      place.style.transform = 'translateY(-80px)';
    });
    await page.mouse.up();
    await page.locator('#post-151').waitFor({ state: 'attached' });
  });

  it('has the line before what is new in a page that joins, once, and only where it stood at opening', async () => {
    stage.firstUnread = 60;
    const page = await open('?page=3');
    const lines = page.locator('#posts > #first-unread');
    expect(await lines.count()).toBe(0);
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    expect(await lines.count()).toBe(1);
    expect(await page.locator('#first-unread + li').getAttribute('id')).toBe('post-60');
    expect(await numbers(page)).toEqual(range(51, 150));
    // Meanwhile another screen has read on: the server's line stands elsewhere now.
    stage.firstUnread = 160;
    await page.getByRole('link', { name: 'Show later replies' }).click();
    await page.locator('#post-151').waitFor({ state: 'attached' });
    expect(await lines.count()).toBe(1);
    expect(await page.locator('#first-unread + li').getAttribute('id')).toBe('post-60');
    // A post above it changes, and so does the one that it stands before.
    for (const number of [59, 60]) stage.forum.touch(thread, number, { html: '<p>Anew</p>', version: 2 });
    await page.locator('#post-60', { hasText: 'Anew' }).waitFor({ state: 'attached' });
    expect(await page.locator('#first-unread + li').getAttribute('id')).toBe('post-60');
  });

  it.each([
    ['restored from a copy', () => Object.assign(stage.forum, { era: 'era-2' })],
    ['moved to another life', () => Object.assign(thread.dto, { epoch: thread.dto.epoch + 1 })],
  ])('that was %s is fetched anew with the page that is read, and joined pages go', async (_, happen) => {
    stage.firstUnread = 60;
    const page = await open('?page=3');
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#first-unread').waitFor({ state: 'attached' });
    await rest(page);
    // In the middle of its page, and with little on screen: the pages beside it would come in again by themselves.
    await page.setViewportSize({ width: 900, height: 300 });
    await page.locator('#post-125').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(() => location.search === '?page=3');
    const before = await topOf(page, '#post-125');
    stage.isMuted = true;
    stage.drop();
    while (stage.connections > 0) await twoFrames(page);
    stage.forum.touch(thread, 120, { html: '<p>As it was restored</p>', version: 2 });
    happen();
    stage.isMuted = false;
    await page.locator('#post-120', { hasText: 'As it was restored' }).waitFor({ state: 'attached' });
    await page.locator('#post-100').waitFor({ state: 'detached' });
    expect(await numbers(page)).toEqual(range(101, 150));
    // The line goes with the post that it stood before.
    expect(await page.locator('#first-unread').count()).toBe(0);
    await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-125')) - before)).toBeLessThan(2);
    expect(await page.locator('#position').textContent()).toBe('Posts 101 to 150 of 212');
    // Both ends lead on from there, and the page is live.
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    await statusIs(page, /^Live$/);
    stage.forum.touch(thread, 52, { state: 'removed' });
    await page.locator('#post-52', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
  });

  it('lets go of the pages furthest away, unless somebody is in them, and has them back', async () => {
    thread = stage.forum.create('A talk of years', 1_130);
    stage.firstUnread = 3;
    const page = await open('');
    // By the link, again and again; pages that come by themselves meanwhile are as welcome, and with the last the link goes.
    const follow = (link: string) =>
      page.evaluate((its) => document.querySelector<HTMLElement>(its)?.click(), `${link}:not([hidden]) a`);
    const more = async (number: number) => {
      while ((await page.locator(`#post-${number}`).count()) === 0) {
        await follow('#later');
        await twoFrames(page);
      }
    };
    const inOrder = async () => {
      const shown = await numbers(page);
      expect(shown).toEqual(range(shown[0]!, shown[0]! + shown.length - 1));
      return shown;
    };
    await more(901);
    expect((await inOrder())[0]).toBe(1);
    // Somebody is in the first page, by keyboard: it stays.
    await page.locator('#post-10 .post-body a').evaluate((link: HTMLElement) => {
      link.focus({ preventScroll: true });
      document.addEventListener('focusin', () => link.focus({ preventScroll: true }));
    });
    await more(1_001);
    const held = await inOrder();
    expect(held[0]).toBe(1);
    expect(held.length).toBeGreaterThan(1_000);
    expect(await page.locator('#first-unread').count()).toBe(1);
    // They went on: the far pages go, whole, and the line that stood in one of them.
    await page.evaluate(() => {
      document.addEventListener('focusin', (event) => event.stopImmediatePropagation(), { capture: true });
      document.querySelector<HTMLElement>('#post-1001 .post-body a')!.focus();
    });
    await more(1_130);
    const left = await inOrder();
    expect(left.length).toBeLessThanOrEqual(1_000);
    expect(left[0]! % 50).toBe(1);
    expect(await page.locator('#first-unread').count()).toBe(0);
    expect(await page.locator('#position').textContent()).toBe(`Posts ${left[0]} to 1,130 of 1,130`);
    // What happens to posts that went is known, and shown nowhere.
    stage.forum.touch(thread, 20, { state: 'removed' });
    stage.forum.touch(thread, 1_002, { state: 'removed' });
    await page.locator('#post-1002', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    expect(await page.locator('#post-20').count()).toBe(0);
    // They are one link away, and the other end lets go instead.
    // By its place: to find a link by its name among a thousand posts takes a busy machine half a minute.
    const earlier = page.locator('#earlier:not([hidden]) a');
    expect(await earlier.textContent()).toBe('Show earlier replies');
    expect(await earlier.getAttribute('href')).toMatch(new RegExp(`#post-${left[0]! - 1}$`));
    while ((await page.locator('#post-20').count()) === 0) {
      await follow('#earlier');
      await twoFrames(page);
    }
    const back = await inOrder();
    expect(back[0]).toBe(1);
    expect(back.length).toBeLessThanOrEqual(1_000);
    await page.locator('#post-20', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    // The line before what is new stands where it stood.
    expect(await page.locator('#first-unread + li').getAttribute('id')).toBe('post-3');
  }, 240_000);

  it('comes back from memory as it was left: posts, place, address; its socket closed meanwhile', async () => {
    const page = await open('?page=3');
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    await rest(page);
    await page.locator('#post-80').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(() => location.search === '?page=2');
    const before = await topOf(page, '#post-80');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.body.dataset.persisted = String(persisted);
      });
    });
    expect(stage.connections).toBe(1);
    await page.goto(`${stage.origin}/register`);
    while (stage.connections > 0) await twoFrames(page);
    stage.forum.touch(thread, 60, { state: 'removed' });
    stage.forum.touch(thread, 81, { html: '<p>Edited meanwhile</p>', version: 2 });
    await page.goBack({ waitUntil: 'commit' });
    await statusIs(page, /^Live$/);
    expect(await page.evaluate(() => document.body.dataset.persisted)).toBe('true');
    await page.locator('#post-60', { hasText: 'Removed' }).waitFor({ state: 'attached' });
    await page.locator('#post-81', { hasText: 'Edited meanwhile' }).waitFor({ state: 'attached' });
    expect(await numbers(page)).toEqual(range(51, 150));
    expect(Math.abs((await topOf(page, '#post-80')) - before)).toBeLessThan(2);
    expect(new URL(page.url()).search).toBe('?page=2');
  });

  it('comes back to the post that was read where the browser kept nothing', async () => {
    const page = await open('?page=3');
    await page.getByRole('link', { name: 'Show earlier replies' }).click();
    await page.locator('#post-51').waitFor({ state: 'attached' });
    await rest(page);
    await page.locator('#post-80').evaluate((post) => post.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(() => location.search === '?page=2');
    const line = await page.evaluate(() => innerHeight / 3);
    const read = await page.evaluate((y) => document.elementFromPoint(300, y + 20)?.closest('li')?.id, line);
    const before = await topOf(page, `#${read}`);
    await page.reload();
    await statusIs(page, /^Live$/);
    // The page that was read; the one after it may have come in already, below.
    expect((await numbers(page)).slice(0, 50)).toEqual(range(51, 100));
    expect(Math.abs((await topOf(page, `#${read}`)) - before)).toBeLessThan(3);
  });
});
