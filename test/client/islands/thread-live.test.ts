import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openBrowser, postTexts, statusIs, topOf, twoFrames } from '../../helpers/chromium.js';
import { Stage } from './stage.js';
import { ada, ben, cy, type StagedThread } from './stage-forum.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let thread: StagedThread;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser();
});
beforeEach(() => {
  thread = stage.forum.create('How do you handle the phones?', 30);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function openThread(options: Parameters<typeof browser.newPage>[0] = {}, script?: () => unknown) {
  const page = await browser.newPage(options);
  if (script) await page.addInitScript(script);
  await page.goto(stage.origin + thread.dto.path);
  await statusIs(page, /^Live$/);
  return page;
}

describe('what holds for whoever writes', () => {
  afterEach(() => {
    stage.forum.slowSeconds = 0;
    stage.forum.anonymity = 'off';
  });

  it('shows that the forum is slow now, and not any more, as soon as the server says that its rules are others', async () => {
    const page = await openThread();
    stage.forum.slowSeconds = 300;
    stage.emit('forum:rules', { forumId: thread.dto.forumId });
    await page
      .locator('#thread-state', { hasText: 'Slow mode in this forum: one post in 5 minutes' })
      .waitFor();
    stage.forum.retitle(thread, { slowSeconds: 60 });
    await page.locator('#thread-state', { hasText: 'Slow mode: one post in' }).waitFor();
    expect(await page.locator('.thread-live').textContent()).not.toContain('in this forum');
    stage.forum.retitle(thread, { slowSeconds: null });
    stage.forum.slowSeconds = 0;
    stage.emit('forum:rules', { forumId: thread.dto.forumId });
    await page.waitForFunction(() => !document.querySelector('#thread-state')?.textContent?.includes('Slow'));
  });

  it('says that one may leave the name away now; a choice that was made stays, and is told not to hold', async () => {
    const page = await openThread();
    stage.forum.anonymity = 'on';
    stage.emit('forum:rules', { forumId: thread.dto.forumId });
    await page.locator('#anonymity-line a', { hasText: 'Load the page again to choose' }).click();
    await page.locator('[name=anonymous]').check();
    await statusIs(page, /^Live$/);
    stage.forum.anonymity = 'off';
    stage.emit('forum:rules', { forumId: thread.dto.forumId });
    await page.locator('#anonymity-line', { hasText: 'need a name here from now on' }).waitFor();
    expect(await page.locator('[name=anonymous]').isChecked()).toBe(true);
    await page.locator('[name=anonymous]').uncheck();
    stage.emit('forum:rules', { forumId: thread.dto.forumId });
    await page.locator('[name=anonymous]').waitFor({ state: 'detached' });
  });

  it('shows a change of meanwhile when the connection is back', async () => {
    const page = await openThread();
    stage.forum.slowSeconds = 60;
    stage.drop();
    await page.locator('#thread-state', { hasText: 'Slow mode in this forum' }).waitFor();
  });
});

describe('a thread of somebody who chose to ask for what is new', () => {
  const ask = () => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.dataset.updates = 'asked';
    });
  };

  it('shows it when they ask, goes to the first of it, and lets a removal take effect at once', async () => {
    const page = await openThread({}, ask);
    stage.forum.touch(thread, 2, { html: '<p>Edited words</p>', version: 2 });
    await page.getByRole('button', { name: 'Show what changed' }).waitFor();
    stage.forum.reply(thread, ben, '<p>Fresh from Ben</p>');
    stage.forum.reply(thread, cy, '<p>And from Cy</p>');
    const button = page.getByRole('button', { name: '2 new replies' });
    await button.waitFor();
    stage.forum.touch(thread, 3, { state: 'removed' });
    await page.locator('#post-3', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    expect(await page.locator('#post-2').textContent()).not.toContain('Edited words');
    expect(await page.locator('#post-31').count()).toBe(0);
    // A reply of one's own stands at once, after those that wait.
    await page.locator('#composer-body').fill('Mine');
    await page.keyboard.press('Control+Enter');
    await page.locator('#post-33', { hasText: 'Mine' }).waitFor({ state: 'attached' });
    expect(await page.locator('#post-31').count()).toBe(0);
    await button.click();
    await page.locator('#post-31', { hasText: 'Fresh from Ben' }).waitFor();
    expect(await page.locator('#post-2').textContent()).toContain('Edited words');
    expect(
      await page.locator('#posts > [id^=post-]').evaluateAll((all) => all.slice(-3).map(({ id }) => id)),
    ).toEqual(['post-31', 'post-32', 'post-33']);
    await page.waitForFunction(() => document.activeElement?.id === 'post-31');
    await page.locator('#new-replies button', { hasText: 'Show' }).waitFor({ state: 'detached' });
  });

  it('keeps the way to newer replies where the end is not shown, once what waited was shown', async () => {
    thread = stage.forum.create('A long one', 60);
    const page = await browser.newPage();
    await page.addInitScript(ask);
    await page.goto(`${stage.origin}${thread.dto.path}?page=1`);
    await statusIs(page, /^Live$/);
    stage.forum.reply(thread, ben, '<p>At the end</p>');
    await page.locator('#new-replies a', { hasText: '1 newer reply' }).waitFor();
    stage.forum.touch(thread, 2, { html: '<p>Edited words</p>', version: 2 });
    await page.getByRole('button', { name: 'Show what changed' }).click();
    await page.locator('#post-2', { hasText: 'Edited words' }).waitFor();
    await page.locator('#new-replies a', { hasText: '1 newer reply' }).waitFor();
  });

  it('never shows what was taken away while it waited', async () => {
    const page = await openThread({}, ask);
    stage.forum.reply(thread, ben, '<p>Said too much</p>');
    await page.getByRole('button', { name: '1 new reply' }).waitFor();
    stage.forum.touch(thread, 31, { state: 'removed' });
    await page.locator('#post-31', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    expect(await page.locator('#posts').textContent()).not.toContain('Said too much');
    // Nor does what a moderator took out of a text wait.
    stage.forum.touch(thread, 2, { html: '<p>Without the name</p>', version: 2, isModerated: true });
    await page.locator('#post-2', { hasText: 'Without the name' }).waitFor({ state: 'attached' });
  });
});

describe('a thread of somebody who chose to hear whole replies', () => {
  it('says what was written, with its number and author', async () => {
    const page = await openThread({}, () => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset.announcements = 'full';
      });
    });
    stage.forum.reply(thread, ben, '<p>We moved <em>ours</em>.</p><ul><li>First</li><li>Then</li></ul>');
    const said = page.locator('#announcements', { hasText: 'We moved' });
    await said.waitFor({ state: 'attached' });
    expect(await said.textContent()).toBe(`1 new reply. Post 31 by ${ben.name}: We moved ours. First Then`);
  });

  it('never says what was taken away before its turn, and keeps nothing of it', async () => {
    const page = await openThread({}, () => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset.announcements = 'full';
      });
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener('DOMContentLoaded', () => {
        const region = document.querySelector('#announcements')!;
        const note = () => heard.push(region.textContent ?? '');
        new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      });
    });
    const region = page.locator('#announcements');
    stage.forum.reply(thread, ben, '<p>Said at once</p>');
    await region.filter({ hasText: 'Said at once' }).waitFor({ state: 'attached' });
    // The next turn is ten seconds later.
    stage.forum.reply(thread, ben, '<p>Taken away</p>');
    await page.locator('#post-32', { hasText: 'Taken away' }).waitFor({ state: 'attached' });
    for (const number of [31, 32]) stage.forum.touch(thread, number, { state: 'removed' });
    await page.locator('#post-32', { hasText: 'Removed' }).waitFor({ state: 'attached' });
    expect(await region.textContent()).not.toContain('Said at once');
    await region.filter({ hasText: 'removed' }).waitFor({ state: 'attached' });
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.join()).not.toContain('Taken away');
  });
});

describe('a thread of somebody who chose a time zone', () => {
  it('tells whole times there, by name, wherever the browser is', async () => {
    const page = await openThread({ timezoneId: 'America/New_York' }, () => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset.zone = 'Asia/Tokyo';
      });
    });
    // 10:05 UTC on 5 January 2026.
    const time = page.locator('#post-5 .post-header time').first();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#post-5 time')?.dataset.full);
    expect(await time.getAttribute('data-full')).toBe('5 January 2026, 19:05 GMT+9');
    expect(await time.textContent()).toBe('5 January 2026');
  });
});

describe('a thread of a forum in another language', () => {
  afterEach(() => {
    stage.forum.language = null;
  });

  it('says so of its title and of each text, of those that come and change, too', async () => {
    stage.forum.language = 'fr';
    const page = await openThread();
    expect(await page.locator('h1').getAttribute('lang')).toBe('fr');
    stage.forum.reply(thread, ben, '<p>Bonjour</p>');
    stage.forum.touch(thread, 2, { html: '<p>Bonsoir</p>', version: 2 });
    await page.locator('#post-31 .post-body[lang=fr]', { hasText: 'Bonjour' }).waitFor({ state: 'attached' });
    await page.locator('#post-2 .post-body[lang=fr]', { hasText: 'Bonsoir' }).waitFor({ state: 'attached' });
    expect(await page.locator('#posts .post-body:not([lang=fr])').count()).toBe(0);
    expect(await page.locator('#posts .post-body').count()).toBe(31);
  });

  it('lets a title and a text say another language, live too', async () => {
    stage.forum.language = 'fr';
    const page = await openThread();
    stage.forum.touch(thread, 2, { html: '<p>مساء الخير</p>', version: 2, language: 'ar' });
    await page.locator('#post-2 .post-body[lang=ar][dir=rtl]').waitFor({ state: 'attached' });
    stage.forum.retitle(thread, { title: 'Nachtdienst', language: 'de' });
    await page.locator('#thread-title[lang=de]', { hasText: 'Nachtdienst' }).waitFor();
    stage.forum.retitle(thread, { title: 'Night work', language: 'en' });
    await page.locator('#thread-title:not([lang])', { hasText: 'Night work' }).waitFor();
    expect(await page.locator('#posts .post-body[lang=fr]').count()).toBe(29);
  });
});

describe('a thread on screen', () => {
  it('shows replies, edits, removals, locks and titles as they happen', async () => {
    const page = await openThread();
    stage.forum.reply(thread, ben, '<p>Fresh from Ben</p>');
    await page.locator('#post-31', { hasText: 'Fresh from Ben' }).waitFor({ state: 'attached' });
    stage.forum.touch(thread, 2, {
      html: '<p>Edited words</p>',
      version: 2,
      editedAt: new Date().toISOString(),
    });
    await page.locator('#post-2', { hasText: 'Edited words' }).waitFor({ state: 'attached' });
    stage.forum.touch(thread, 3, { state: 'removed' });
    await page.locator('#post-3', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    expect(await page.locator('#post-3').textContent()).not.toContain('says what it has to say');
    stage.forum.retitle(thread, { isLocked: true, title: 'A better title', isTitleModerated: true });
    await page.locator('#thread-state', { hasText: 'Locked' }).waitFor();
    expect(await page.locator('#thread-title').textContent()).toBe('A better title');
    expect(await page.title()).toContain('A better title');
    expect(await page.locator('#title-mark').textContent()).toBe('. Title by a moderator');
    expect(await page.locator('#composer-status').textContent()).toContain('locked while you were here');
    expect(await page.locator('#posts > li').count()).toBe(31);
  });

  it.each([
    ['with scroll anchoring', undefined],
    ['in a browser without it', () => Object.defineProperty(CSS, 'supports', { value: () => false })],
  ])('does not move what is read, nor the focus, when 100 posts arrive, %s', async (_, script) => {
    const page = await openThread({}, script);
    const read = page.locator('#post-12 .post-body a');
    await read.scrollIntoViewIfNeeded();
    await read.focus();
    await twoFrames(page);
    const before = await topOf(page, '#post-12');
    for (let count = 0; count < 100; count += 1) stage.forum.reply(thread, cy, `<p>Arrival ${count}</p>`);
    stage.forum.touch(thread, 2, { html: `<p>${'Much longer than before. '.repeat(80)}</p>`, version: 2 });
    stage.forum.touch(thread, 1, { state: 'removed' });
    await page.locator('#new-replies button', { hasText: '100 new replies' }).waitFor();
    await page.locator('#post-1', { hasText: 'Removed' }).waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(Math.abs((await topOf(page, '#post-12')) - before)).toBeLessThan(2);
    expect(await read.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('#posts > li').count()).toBe(130);

    await page.locator('#new-replies button').press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'post-31');
    const top = await topOf(page, '#post-31');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(350);
  });

  it('keeps the box someone writes in where it is', async () => {
    const page = await openThread();
    const box = page.locator('#composer-body');
    await box.click();
    await box.pressSequentially('While I write');
    await twoFrames(page);
    const before = await topOf(page, '#composer-body');
    for (let count = 0; count < 5; count += 1) stage.forum.reply(thread, cy, `<p>Arrival ${count}</p>`);
    await page.locator('#post-35').waitFor({ state: 'attached' });
    await twoFrames(page);
    expect(Math.abs((await topOf(page, '#composer-body')) - before)).toBeLessThan(2);
    expect(await box.inputValue()).toBe('While I write');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('adopts a rendered post without touching what did not change', async () => {
    const page = await openThread();
    const link = page.locator('#post-5 .post-body a');
    await link.focus();
    await page.locator('#post-5 .post-body').evaluate((body) => body.setAttribute('data-same', 'yes'));
    stage.forum.touch(thread, 5, { editedAt: new Date().toISOString() });
    await page.locator('#post-5', { hasText: 'Edited' }).waitFor({ state: 'attached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#post-5 .post-body').getAttribute('data-same')).toBe('yes');
  });

  it('keeps what is selected and what has the focus when others react, edit and remove around it', async () => {
    const page = await openThread();
    await page.locator('#post-5 .post-body a').focus();
    await page.evaluate(() => {
      const words = document.querySelector('#post-5 .post-body p')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 7, words, 20);
    });
    const selected = () => page.evaluate(() => getSelection()!.toString());
    const before = await selected();
    expect(before).toHaveLength(13);
    stage.forum.touch(thread, 5, { reactions: { thanks: 2 } });
    stage.forum.touch(thread, 4, { state: 'removed' });
    stage.forum.touch(thread, 6, { html: '<p>Edited words</p>', version: 2 });
    await page.locator('#post-5 .reaction-counts', { hasText: '2' }).waitFor();
    await page.locator('#post-4', { hasText: 'Removed by a moderator' }).waitFor({ state: 'attached' });
    await page.locator('#post-6', { hasText: 'Edited words' }).waitFor({ state: 'attached' });
    expect(await selected()).toBe(before);
    expect(await page.locator('#post-5 .post-body a').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
  });

  it('lets the answer to what the person did be heard before any news', async () => {
    const page = await openThread();
    const heard = await page.evaluateHandle(() => {
      const region = document.querySelector('#announcements')!;
      const said: { text: string; at: number }[] = [];
      const note = () => said.push({ text: region.textContent ?? '', at: performance.now() });
      new MutationObserver(note).observe(region, { childList: true });
      return said;
    });
    await page.keyboard.press('k');
    const answer = page.locator('#announcements', { hasText: 'This is the first post on this page' });
    await answer.waitFor({ state: 'attached' });
    stage.forum.reply(thread, ben, '<p>Words</p>');
    await page.locator('#announcements', { hasText: '1 new reply' }).waitFor({ state: 'attached' });
    const [first, second] = await heard.jsonValue();
    expect(first!.text).toBe('This is the first post on this page');
    expect(second!.at - first!.at).toBeGreaterThan(2_900);
  });

  it('announces counts only, and in one polite region', async () => {
    const page = await openThread();
    stage.forum.reply(thread, ben, '<p>Secret words</p>');
    await page.waitForFunction(() =>
      /^1 new reply/.test(document.querySelector('#announcements')?.textContent ?? ''),
    );
    expect(await page.locator('#announcements').textContent()).not.toContain('Secret');
  });

  it('shows who types and who is here, and that someone has stopped', async () => {
    const page = await openThread();
    stage.emit('thread:presence', { threadId: thread.dto.id, people: [ben, cy], count: 5 });
    stage.emit('thread:typing', { threadId: thread.dto.id, person: ben });
    await page.locator('#typing', { hasText: `${ben.name} is typing` }).waitFor();
    expect(await page.locator('#presence').textContent()).toBe(
      `Here now: ${ben.name}, ${cy.name} and 3 others`,
    );
    stage.forum.reply(thread, ben, '<p>Done</p>');
    await page.waitForFunction(() => document.querySelector('#typing')?.textContent === '');
  });

  it('says of those who are here whom the reader knows, by who answered whom on the page', async () => {
    const page = await openThread();
    const { post } = stage.forum.reply(thread, ada, '<p>What do you think?</p>');
    stage.forum.reply(thread, cy, '<p>Much.</p>');
    stage.forum.touch(thread, post.number + 1, { replyTo: post.number });
    await page.locator(`#post-${post.number + 1} .in-reply-to`).waitFor({ state: 'attached' });
    stage.emit('thread:presence', { threadId: thread.dto.id, people: [ben, cy], count: 5 });
    await page
      .locator('#presence', { hasText: `Here now: ${cy.name}, ${ben.name} and 3 others (you know 1)` })
      .waitFor();
  });

  it('writes times in the zone of the reader: how long ago, and when exactly for hover and focus', async () => {
    const page = await openThread({ timezoneId: 'America/New_York' });
    const time = page.locator('#post-1 time').first();
    expect(await time.textContent()).toBe('5 January 2026');
    expect(await time.getAttribute('data-full')).toBe('5 January 2026, 05:01');
    const shown = () => time.evaluate((one) => getComputedStyle(one, '::after').content.replaceAll('"', ''));
    expect(await shown()).toBe('none');
    await page.locator('#post-1 .post-number').focus();
    expect(await shown()).toBe('5 January 2026, 05:01');
    // Put away by Escape until one goes on.
    await page.keyboard.press('Escape');
    expect(await time.evaluate((one) => getComputedStyle(one, '::after').display)).toBe('none');
    await page.locator('#post-1 .post-author a').focus();
    await page.keyboard.press('Tab');
    expect(await shown()).toBe('5 January 2026, 05:01');
    // Where nothing beside it takes the focus, the whole time is said.
    expect(await page.locator('.thread-title time').textContent()).toMatch(/^5 January 2026, \d\d:\d\d$/);
    stage.forum.touch(thread, 1, { state: 'removed' });
    await page.locator('#post-1', { hasText: 'Removed' }).waitFor();
    expect(await time.textContent()).toBe('5 January 2026');
  });

  it('says how long ago as time passes, and never aloud', async () => {
    const page = await browser.newPage();
    await page.clock.install({ time: new Date('2026-01-05T10:30:20Z') });
    await page.goto(stage.origin + thread.dto.path);
    const time = page.locator('#post-29 time').first();
    expect(await time.textContent()).toBe('1 minute ago');
    await page.evaluate(() => {
      const region = document.querySelector('#announcements')!;
      document.body.dataset.said = '';
      new MutationObserver(() => {
        document.body.dataset.said += region.textContent;
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await page.clock.runFor('00:05:00');
    expect(await time.textContent()).toBe('6 minutes ago');
    expect(await page.evaluate(() => document.body.dataset.said)).not.toMatch(/ago/);
  });

  it('on an earlier page only says that there is more, and where', async () => {
    thread = stage.forum.create('Long', 60);
    const page = await openThread();
    stage.forum.reply(thread, ben, '<p>Far away</p>');
    stage.forum.touch(thread, 4, { state: 'deleted' });
    const more = page.locator('#new-replies a', { hasText: '1 newer reply' });
    await more.waitFor();
    expect(await more.getAttribute('href')).toBe(`${thread.dto.path}?page=2#post-61`);
    expect(await page.locator('#posts > li').count()).toBe(50);
    expect((await postTexts(page))[3]).toBe('Deleted by its author.');
  });
});
