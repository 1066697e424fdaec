import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readThread } from '../../src/forums/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import { readDraft, saveDraft } from '../../src/writing/index.js';
import { run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** Every way in which a text could vanish. Sessions that end: session.test.ts. Servers and networks that go: sending.test.ts. */

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 1 });
  page = await site.pageFor(scene.ada);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const box = (on = page) => on.locator('#composer-body');
async function open(on = page, path = scene.thread.path) {
  await on.goto(path);
  await statusIs(on, /^Live$/);
}
async function begin(on = page) {
  await box(on).focus();
  await on.locator('.toolbar button').first().waitFor();
}
const lock = (isLocked: boolean) =>
  run(site.services, lockThread, scene.moderator, { threadId: scene.thread.id, isLocked, reason: 'Test.' });
const draft = async () =>
  (await run(site.services, readDraft, scene.ada, { kind: 'reply', placeId: scene.thread.id })).draft?.body;
const keep = (body: string) =>
  run(site.services, saveDraft, scene.ada, { kind: 'reply', placeId: scene.thread.id, body });
const postsOf = async () => {
  const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  return posts.map(({ html }) => (html ?? '').replace(/<[^>]+>/g, '').trim());
};
/** Tries to close the tab as a person does. @returns whether the browser asked first */
async function asksBeforeClosing(on = page): Promise<boolean> {
  const asked = new Promise<boolean>((done) => {
    on.once('dialog', async (dialog) => {
      await dialog.dismiss();
      done(true);
    });
    on.once('close', () => done(false));
  });
  await on.close({ runBeforeUnload: true });
  return asked;
}

describe('closing the tab', () => {
  it('is asked about while words are not saved yet, and is not once they are', async () => {
    await open();
    await begin();
    await page.context().setOffline(true);
    await box().pressSequentially('Only here');
    expect(await asksBeforeClosing()).toBe(true);
    await page.context().setOffline(false);
    await eventually(async () => (await draft()) === 'Only here', 'the server keeps it');
    await page.locator('#composer-status', { hasText: 'Draft saved' }).waitFor();
    expect(await asksBeforeClosing()).toBe(false);
  });

  it('is asked about before the tools could be fetched', async () => {
    await open();
    await page.context().setOffline(true);
    await box().pressSequentially('Without tools');
    expect(await page.locator('.toolbar').count()).toBe(0);
    expect(await asksBeforeClosing()).toBe(true);
    // Once there is a way again, whoever goes on writing gets the tools, and the draft is saved.
    await page.context().setOffline(false);
    await box().pressSequentially('!');
    await eventually(async () => (await draft()) === 'Without tools!', 'the server keeps it');
  });

  it('is asked about while a reply waits to be sent', async () => {
    await open();
    await begin();
    await page.context().setOffline(true);
    await statusIs(page, /^Offline/);
    await box().pressSequentially('On its way');
    await box().press('Control+Enter');
    await page.locator('.post-pending-queued').waitFor();
    expect(await asksBeforeClosing()).toBe(true);
    await page.context().setOffline(false);
    await eventually(async () => (await postsOf()).includes('On its way'), 'it is posted');
    await page.waitForFunction(() => document.querySelector('.post-pending') === null);
    expect(await asksBeforeClosing()).toBe(false);
  });
});

describe('a reply that was refused', () => {
  beforeEach(async () => {
    await open();
    await begin();
    await page.context().setOffline(true);
    await statusIs(page, /^Offline/);
    await box().fill('Refused words');
    await box().press('Control+Enter');
    await lock(true);
    await page.context().setOffline(false);
    await page.locator('.post-pending-failed').waitFor();
  });
  const act = (words: string) => page.locator('.post-pending button', { hasText: words }).click();

  it('goes back into the box beside what is there', async () => {
    await box().fill('Begun since');
    await act('Edit this text');
    expect(await box().inputValue()).toBe('Begun since\n\nRefused words');
    expect(await page.locator('.post-pending').count()).toBe(0);
    await eventually(async () => (await draft()) === 'Begun since\n\nRefused words', 'the draft has both');
  });

  it('is thrown away, and taken back', async () => {
    await act('Discard');
    await page.locator('.post-pending', { hasText: 'You discarded a reply: “Refused words”' }).waitFor();
    await page.locator('#announcements', { hasText: 'You can undo this' }).waitFor({ state: 'attached' });
    await act('Undo');
    await page.locator('.post-pending-failed').waitFor();
    await lock(false);
    await page.locator('#composer-status', { hasText: 'open again' }).waitFor();
    await act('Try again');
    await eventually(async () => (await postsOf()).includes('Refused words'), 'it is posted');
  });

  it('can be copied, and is there after a reload', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await act('Copy this text');
    await page.locator('#announcements', { hasText: 'Your text is copied' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Refused words');
    await page.reload();
    await page.locator('.post-pending-failed', { hasText: 'locked' }).waitFor();
  });
});

describe('a place that closes while somebody writes', () => {
  const copy = () => page.getByRole('button', { name: 'Copy this text' });

  it('a thread that is locked: the text can be taken along by one button, until it is open again', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await open();
    await begin();
    await box().fill('Written just before');
    expect(await copy().count()).toBe(0);
    await lock(true);
    await copy().click();
    await page.locator('#announcements', { hasText: 'Your text is copied' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Written just before');
    expect(await copy().evaluate((button) => button === document.activeElement)).toBe(true);
    await lock(false);
    await copy().waitFor({ state: 'detached' });
    // In a text that was restored the button waits with its tools.
    await eventually(async () => (await draft()) === 'Written just before', 'it is kept');
    await page.reload();
    await statusIs(page, /^Live$/);
    await lock(true);
    await page.locator('#composer-status', { hasText: 'locked' }).waitFor();
    await box().focus();
    await copy().waitFor();
    await box().fill('');
    await copy().waitFor({ state: 'detached' });
  });

  it('a members’ thread that the writer may not read any more: the text stays, and is in the drafts without the place', async () => {
    scene = await setScene(site.services, { access: 'members', title: 'Secret plans' });
    page = await site.pageFor(scene.ada);
    await open();
    await begin();
    await box().fill('Half a thought');
    await eventually(async () => (await draft()) === 'Half a thought', 'it is kept');
    await run(site.services, removeMember, scene.admin, {
      networkId: scene.network.id,
      accountId: scene.ada.accountId,
    });
    await page.locator('#composer-status', { hasText: 'Your text stays in the box' }).waitFor();
    expect(await box().inputValue()).toBe('Half a thought');
    await copy().waitFor();
    await page.goto('/drafts');
    expect(await page.locator('#drafts textarea').inputValue()).toBe('Half a thought');
    expect(await page.content()).not.toContain('Secret plans');
  });
});

describe('the same account in two tabs', () => {
  it('a draft that is sent in one is gone in the other, and from the page of drafts', async () => {
    await keep('Written once');
    const context = page.context();
    const [other, list] = [await context.newPage(), await context.newPage()];
    await open();
    await open(other);
    await list.goto('/drafts');
    const shown = list.locator('#drafts li', { hasText: 'Written once' });
    await shown.waitFor();
    await begin(other);
    await begin();
    expect(await box(other).inputValue()).toBe('Written once');
    await box().press('Control+Enter');
    await eventually(async () => (await draft()) === undefined, 'the draft is spent');
    await other.waitForFunction(
      () => (document.querySelector('#composer-body') as HTMLTextAreaElement).value === '',
    );
    await list.locator('#drafts li', { hasText: 'was sent or thrown away' }).waitFor();
  });

  it('the page of drafts shows a change and a new one without a reload', async () => {
    await page.goto('/drafts');
    await page
      .locator('#drafts', { hasText: 'no drafts' })
      .waitFor()
      .catch(() => {});
    await page.waitForFunction(() => performance.getEntriesByName(location.href).length > 0);
    await eventually(async () => {
      if ((await draft()) === undefined) await keep('First words');
      return (await page.locator('#drafts li', { hasText: 'First words' }).count()) === 1;
    }, 'the page shows it');
    const { draft: now } = await run(site.services, readDraft, scene.ada, {
      kind: 'reply',
      placeId: scene.thread.id,
    });
    await run(site.services, saveDraft, scene.ada, {
      ...{ kind: 'reply' as const, placeId: scene.thread.id, body: 'Other words', version: now!.version },
    });
    await page.locator('#drafts li', { hasText: 'Other words' }).waitFor();
    expect(await page.locator('#drafts li').count()).toBe(1);
  });
});

describe('a form of its own', () => {
  it('a new thread keeps title and text over a reload without a connection to the drafts, and sends once', async () => {
    await page.route('**/api/v1/me/drafts/**', (route) => route.abort());
    await page.goto(`${scene.forum.path}/new`);
    await page.fill('#field-title', 'A kept title');
    await page.fill('#field-body', 'A kept text');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await page.inputValue('#field-title')).toBe('A kept title');
    expect(await page.inputValue('#field-body')).toBe('A kept text');
    await page.locator('form button', { hasText: 'Post thread' }).first().click();
    await page.waitForURL(/\/t\//);
    await page.goto(`${scene.forum.path}/new`);
    expect(await page.inputValue('#field-body')).toBe('');
    expect(await page.inputValue('#field-title')).toBe('');
  });
});
