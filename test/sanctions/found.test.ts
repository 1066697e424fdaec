import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { buildCaseWorld, type CaseWorld } from '../reports/world.js';
import { why } from './helpers.js';

let app: RunningApp;
let world: CaseWorld;
let moderator: Browser;
let member: Browser;
beforeAll(async () => {
  app = await startApp();
  const { services } = app.app;
  world = await buildCaseWorld(services);
  const signedIn = async (who: CaseWorld['member']) => {
    const browser = app.browser();
    browser.cookies.set('session', (await signInAs(services, who)).token);
    return browser;
  };
  moderator = await signedIn(world.moderator);
  member = await signedIn(world.member);
});
afterAll(() => app.stop());

const path = () => `/n/${world.network.slug}/sanctions/of/${world.member.username}`;
const checked = /<input type="radio"[^>]*name="found"[^>]*value="(\w+)"[^>]*checked/;

describe('how what a sanction rests on was found', () => {
  it('is said in its form, and stands in the statement of reasons', async () => {
    const form = await moderator.open(path());
    expect(checked.exec(form.html)?.[1]).toBe('own');
    const fields = { ...why, step: 'warning', found: 'automatic' };
    const wrong = await moderator.submit(form, path(), { ...fields, found: 'hearsay' });
    expect(wrong.html).toContain('Choose how it was found.');
    const shown = await moderator.submit(form, path(), fields);
    expect(shown.html).toContain('Found by a rule');
    const id = /\/sanctions\/([0-9a-f-]{36})/.exec(shown.path)![1]!;
    expect((await member.open(`/decisions/${id}`)).html).toContain('A rule for words found it');
  });

  it('is a report, unless something else is said, where it rests on a case', async () => {
    const form = await moderator.open(`${path()}?case=0190a0a0-0000-7000-8000-000000000001`);
    expect(checked.exec(form.html)?.[1]).toBe('report');
  });
});
