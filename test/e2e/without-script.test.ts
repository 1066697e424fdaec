import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { postTexts } from '../helpers/chromium.js';
import { openSite, type Site } from './helpers/site.js';

const forum = '/n/ward-managers/f/night-work';

let site: Site;
/** Opens the network, and so moderates in it. */
let ana: Page;
let ben: Page;
let threadPath: string;

beforeAll(async () => {
  site = await openSite();
  const options = { javaScriptEnabled: false };
  [ana, ben] = await Promise.all([site.pageFor(null, options), site.pageFor(null, options)]);
});
afterAll(() => site.close());

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
}

/** Presses a button and waits for the page it leads to. */
async function send(page: Page, button = 'main form button[type=submit]') {
  await Promise.all([page.waitForEvent('load'), page.click(button)]);
}

async function act(page: Page, post: number, action: string) {
  const href = await page.locator(`#post-${post} [data-action=${action}]`).getAttribute('href');
  await page.goto(href!);
}

function newPerson(name: string) {
  const username = name.split(' ')[0]!.toLowerCase();
  return { name, username, email: `${username}@example.org`, password: 'orchard velvet thimble' };
}

describe('without script', () => {
  it('a person registers and opens a network, a forum and a thread', async () => {
    await ana.goto('/register?returnTo=/networks/new');
    await fill(ana, newPerson('Ana Lopes'));
    await send(ana);
    expect(ana.url()).toBe(`${site.origin}/networks/new`);
    await fill(ana, {
      name: 'Ward managers',
      slug: 'ward-managers',
      aims: 'To share what works on wards.',
      membershipPolicy: 'Open to all.',
      contact: 'Ask Ana.',
    });
    await ana.check('[name=brand][value=teal]');
    await send(ana);
    await ana.goto('/n/ward-managers/forums/new');
    await fill(ana, { name: 'Night work', slug: 'night-work', description: 'Shifts and sleep.' });
    await send(ana);
    await ana.goto(`${forum}/new`);
    await fill(ana, { title: 'How do you sleep?', body: 'I try **dark** rooms.' });
    await send(ana);
    threadPath = new URL(ana.url()).pathname;
    expect(await postTexts(ana)).toEqual(['I try dark rooms.']);
    expect(await ana.locator('#live-status').innerText()).toBe('Check for new replies');
  });

  it('another reads everything public without any cookie, registers there and replies', async () => {
    for (const path of ['/', '/networks', '/n/ward-managers', forum, threadPath]) await ben.goto(path);
    expect(await ben.context().cookies()).toEqual([]);
    await send(ben, '#reply >> text="Register"');
    await fill(ben, newPerson('Ben Moss'));
    await send(ben);
    expect(new URL(ben.url()).pathname).toBe(threadPath);

    await send(ben, '#composer button[type=submit]');
    const summary = ben.locator('#error-summary');
    expect(await summary.innerText()).toMatch(/We found some errors[\s\S]*Enter your message/);
    expect(await summary.locator('a').getAttribute('href')).toBe('#composer-body');
    expect(await ben.title()).toMatch(/^Error: /);
    expect(await ben.locator('#composer-body').getAttribute('aria-invalid')).toBe('true');

    await ben.fill('#composer-body', 'Earplugs help.');
    await send(ben, '#composer button[type=submit]');
    expect(new URL(ben.url()).hash).toBe('#post-2');
    await ben.fill('#composer-body', 'And a bad joke about Ana.');
    await send(ben, '#composer button[type=submit]');
    expect(await postTexts(ben)).toEqual([
      'I try dark rooms.',
      'Earplugs help.',
      'And a bad joke about Ana.',
    ]);
  });

  it('edits with a history, and deletes', async () => {
    await act(ben, 2, 'edit');
    await fill(ben, { body: 'Earplugs help me.' });
    await send(ben);
    expect((await postTexts(ben))[1]).toBe('Earplugs help me.');
    await act(ben, 2, 'history');
    expect(await ben.locator('main').innerText()).toMatch(/Earplugs help me\.[\s\S]*Earplugs help\./);
    await ben.goto(threadPath);
    await act(ben, 2, 'delete');
    await send(ben);
    expect((await postTexts(ben))[1]).toBe('Deleted by its author.');
  });

  it('a moderator removes with a reason, which the author reads, and puts it back', async () => {
    await ana.goto(threadPath);
    await act(ana, 3, 'remove');
    await send(ana);
    expect(await ana.locator('#error-summary').innerText()).toMatch(/reason/i);
    await fill(ana, { reason: 'Not about people here.' });
    await send(ana);
    expect((await postTexts(ana))[2]).toBe('Removed by a moderator.');
    await ben.goto('/notices');
    expect(await ben.locator('main').innerText()).toMatch(
      /A network admin removed your post 3[\s\S]*Not about people here\./,
    );
    await ana.goto('/n/ward-managers/moderation-log');
    expect(await ana.locator('main').innerText()).toContain('Not about people here.');
    await ana.goto(threadPath);
    await act(ana, 3, 'restore');
    await fill(ana, { reason: 'I was wrong.' });
    await send(ana);
    expect((await postTexts(ana))[2]).toBe('And a bad joke about Ana.');
  });

  it('pins, locks and unlocks', async () => {
    await ana.goto(threadPath);
    await send(ana, '#thread-tools form[action$="/pin"] button');
    expect(await ana.locator('#thread-state').innerText()).toContain('Pinned');
    await ana.click('#thread-tools summary');
    await ana.fill('#thread-tools [name=reason]', 'Enough said.');
    await send(ana, '#thread-tools form[action$="/lock"] button');
    expect(await ana.locator('#thread-state').innerText()).toContain('Locked');
    await ben.goto(threadPath);
    expect(await ben.locator('#composer').count()).toBe(0);
    expect(await ben.locator('#reply').innerText()).toContain('This thread is locked.');
    await ana.click('#thread-tools summary');
    await ana.fill('#thread-tools [name=reason]', 'Open again.');
    await send(ana, '#thread-tools form[action$="/lock"] button');
    await ben.reload();
    expect(await ben.locator('#composer').count()).toBe(1);
  });

  it('chooses colours, signs out, and leaves no session behind', async () => {
    await ben.click('text=Display');
    await ben.check('[name=theme][value=dark]');
    await send(ben, '.display-form button[type=submit]');
    expect(await ben.locator('html').getAttribute('data-theme')).toBe('dark');
    await ben.click('.menu summary >> text=Ben Moss');
    await send(ben, '.sign-out button');
    const names = (await ben.context().cookies()).map(({ name }) => name);
    expect(names).toEqual(['prefs']);
    await ben.goto('/notices');
    expect(await ben.locator('h1').innerText()).toBe('Sign in first');
  });
});
