import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureSetupToken } from '../../src/auth/index.js';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let web: RunningWeb;
let admin: Browser;
let member: Browser;
let threadPath: string;

async function register(username: string): Promise<Browser> {
  const browser = web.browser();
  await browser.submit(await browser.open('/register'), '/register', {
    name: `Person ${username}`,
    email: `${username}@example.org`,
    username,
    password: 'orchard velvet thimble',
  });
  return browser;
}

beforeAll(async () => {
  web = await startWeb();
  admin = await register('ada');
  member = await register('mel');
  await admin.submit(await admin.open('/networks/new'), '/networks/new', {
    name: 'Ward managers',
    slug: 'ward-managers',
    aims: 'To share what works.',
    membershipPolicy: 'Open to all.',
    contact: 'Ask Ada.',
    brand: 'teal',
  });
  await admin.submit(await admin.open('/n/ward-managers/forums/new'), '/n/ward-managers/forums/new', {
    name: 'Night work',
    slug: 'night-work',
    description: 'Shifts and sleep.',
    access: 'members',
  });
});
afterAll(() => web.stop());

describe('a network without script', () => {
  it('a person who needs membership joins from the refusal and is back at the place', async () => {
    const closed = await member.open('/n/ward-managers/f/night-work');
    expect(closed.status).toBe(403);
    const joined = await member.submit(closed, '/n/ward-managers/join');
    expect([joined.path, joined.status]).toEqual(['/n/ward-managers/f/night-work', 200]);
    const thread = await member.submit(
      await member.open('/n/ward-managers/f/night-work/new'),
      '/n/ward-managers/f/night-work/new',
      { title: 'A hard night', body: 'CANARY words' },
    );
    expect(thread.status).toBe(200);
    threadPath = thread.path;
  });

  it('puts a ready reason of the network into the form, and sends nothing by that', async () => {
    const path = '/n/ward-managers/ready-reasons';
    const empty = await admin.submit(await admin.open(path), path, {
      act: 'add',
      rule: 'patient',
      words: '',
    });
    expect(empty.status).toBe(422);
    const words = 'It names a patient. Write it again.';
    const added = await admin.submit(empty, path, { act: 'add', rule: 'patient', words });
    expect([added.status, added.text.includes(words)]).toEqual([200, true]);
    const ready = /name="reasonId" value="([0-9a-f-]{36})"/.exec(added.html)![1]!;
    expect((await member.open(path)).status).toBe(403);
    const thread = await admin.open(threadPath);
    const remove = /href="(\/p\/[0-9a-f-]{36}\/remove)"/.exec(thread.html)![1]!;
    const filled = await admin.submit(await admin.open(remove), remove, { ready, fill: 'ready', reason: '' });
    expect(filled.status).toBe(200);
    expect(filled.html).toMatch(/<textarea[^>]*>It names a patient\. Write it again\.<\/textarea>/);
    expect(filled.html).toMatch(
      /<option[^>]*value="patient"[^>]*selected|<option[^>]*selected[^>]*value="patient"/,
    );
    expect((await member.open(threadPath)).html).toContain('CANARY');
    const reasonId = ready;
    const gone = await admin.submit(await admin.open(path), path, { act: 'remove', reasonId });
    expect(gone.text).not.toContain(words);
  });

  it('an admin removes a post with a reason, the author reads why, and it can come back', async () => {
    const thread = await admin.open(threadPath);
    const remove = /href="(\/p\/[0-9a-f-]{36}\/remove)"/.exec(thread.html)![1]!;
    const noReason = await admin.submit(await admin.open(remove), remove, { reason: '' });
    expect(noReason.status).toBe(422);
    const removed = await admin.submit(noReason, remove, { reason: 'Names a patient.' });
    expect(removed.text).not.toContain('CANARY');
    expect((await member.open(threadPath)).html).not.toContain('CANARY');

    // Among what is new, with the reason: nobody has to look for it.
    const home = await member.open('/');
    expect(home.text).toMatch(
      /A network admin removed your post 1 in “A hard night”.*Reason: Names a patient\./,
    );
    expect(home.text).not.toContain('Person ada');
    const notices = await member.open('/notices');
    expect(notices.text).toContain('Names a patient.');
    expect(notices.text).toContain('network admin');
    expect(notices.text).not.toContain('Person ada');
    const log = await admin.open('/n/ward-managers/moderation-log');
    expect(log.text).toContain('Names a patient.');
    expect((await member.open('/n/ward-managers/moderation-log')).status).toBe(403);

    const restore = remove.replace('remove', 'restore');
    const restored = await admin.submit(await admin.open(restore), restore, { reason: 'It was fine.' });
    expect(restored.text).toContain('CANARY words');
  });

  it('an admin edits a post with rule and reason; readers see that, and not what it said', async () => {
    const thread = await admin.open(threadPath);
    const reword = /href="(\/p\/[0-9a-f-]{36}\/reword)"/.exec(thread.html)![1]!;
    expect((await member.open(reword)).status).toBe(403);
    const form = await admin.open(reword);
    expect(form.html).toContain('CANARY words');
    const noReason = await admin.submit(form, reword, { body: 'Milder words', reason: '' });
    expect([noReason.status, noReason.html.includes('Milder words')]).toEqual([422, true]);
    const given = { body: 'Milder words', reason: 'Nobody needs that.', rule: 'offensive' };
    const edited = await admin.submit(noReason, reword, given);
    expect(edited.text).toContain('Edited by a moderator');
    const history = await member.open(reword.replace('reword', 'history'));
    expect(history.text).toContain('What it said before is for moderators only.');
    expect(history.html).not.toContain('CANARY');
    expect((await admin.open(reword.replace('reword', 'history'))).text).toContain('CANARY words');
    expect((await member.open('/notices')).text).toContain('A network admin edited your post 1');
  });

  it('an admin purges what a post said before, from its history', async () => {
    const thread = await member.open(threadPath);
    const reply = thread.html.match(/action="(\/t\/[^"]+\/reply)"/)![1]!;
    const replied = await member.submit(thread, reply, { body: 'CANARY number' });
    const edit = [...replied.html.matchAll(/href="(\/p\/[0-9a-f-]{36}\/edit)"/g)].at(-1)![1]!;
    await member.submit(await member.open(edit), edit, { body: 'No number' });
    const [history, purge] = [edit.replace('edit', 'history'), edit.replace('edit', 'purge')];
    expect((await member.open(history)).html).not.toContain(purge);
    expect((await member.open(purge)).status).toBe(403);
    expect((await admin.open(history)).html).toContain(`href="${purge}"`);
    const noReason = await admin.submit(await admin.open(purge), purge, { reason: '' });
    expect(noReason.status).toBe(422);
    const purged = await admin.submit(noReason, purge, { reason: 'A number of a patient.', rule: 'patient' });
    expect([purged.path, purged.html.includes('CANARY')]).toEqual([history, false]);
    expect(purged.text).toContain('A moderator purged all versions before version 2.');
    expect(purged.html).not.toContain(`href="${purge}"`);
    expect((await member.open('/notices')).text).toContain(
      'A network admin purged earlier versions of your post',
    );
  });

  it('an admin locks, pins and unlocks', async () => {
    const id = threadPath.split('/')[2];
    const locked = await admin.submit(await admin.open(threadPath), `/t/${id}/lock`, {
      reason: 'Cool down.',
    });
    expect(locked.path).toBe(threadPath);
    expect((await member.open(threadPath)).text).toContain('This thread is locked.');
    const pinned = await admin.submit(await admin.open(threadPath), `/t/${id}/pin`);
    expect(pinned.html).toContain('Unpin');
    await admin.submit(await admin.open(threadPath), `/t/${id}/lock`, { reason: 'Calm now.' });
    expect((await member.open(threadPath)).html).toContain(`action="/t/${id}/reply"`);
  });

  it('roles change on the page of members, and a network keeps an admin', async () => {
    const page = await admin.open('/n/ward-managers/members');
    const [adaId, melId] = [idOf(page.html, 'ada'), idOf(page.html, 'mel')];
    const action = '/n/ward-managers/members';
    // Nobody gives up being an admin by one press: it could not be taken back.
    const sure = await admin.submit(page, action, { accountId: adaId, role: 'member' });
    expect([sure.status, sure.text.includes('You can’t take the role back yourself.')]).toEqual([200, true]);
    const kept = await admin.submit(sure, action);
    expect(kept.status).toBe(409);
    expect(kept.text).toContain('A network needs at least one admin.');
    await admin.submit(page, action, { accountId: melId, role: 'moderator' });
    expect((await member.open('/n/ward-managers/moderation-log')).status).toBe(200);
    // To take somebody out leads to the page that says what that means: nothing is done before it is said there.
    const asked = await admin.submit(page, action, { accountId: melId, username: 'mel', role: 'none' });
    expect([asked.path, asked.text.includes('Their membership ends at once.')]).toEqual([
      `${action}/mel#remove`,
      true,
    ]);
    expect((await member.open(action)).status).toBe(200);
    const removed = await admin.submit(asked, `${action}/mel`, { act: 'remove' });
    expect(removed.text).toContain('Undo: invite mel again');
    expect((await member.open(threadPath)).status).toBe(404);
    expect((await member.open(action)).status).toBe(403);
  });
});

describe('the first start', () => {
  it('makes the site administrator by its link, once', async () => {
    const token = await ensureSetupToken(web.services);
    const browser = web.browser();
    const fields = {
      name: 'Root Person',
      email: 'site@example.org',
      username: 'rootperson',
      password: 'orchard velvet thimble',
    };
    const home = await browser.submit(await browser.open(`/setup?token=${token}`), '/setup', fields);
    expect([home.path, home.status]).toEqual(['/', 200]);
    expect(await (await browser.send('/api/v1/me')).json()).toMatchObject({ isSiteAdmin: true });
    const second = web.browser();
    expect((await second.open(`/setup?token=${token}`)).status).toBe(404);
    const { _csrf } = (await second.open('/register')).hiddenFields('/register');
    const again = await second.post('/setup', {
      ...fields,
      username: 'another',
      token: token!,
      _csrf: _csrf!,
    });
    expect(again.status).toBe(404);
  });
});

function idOf(html: string, username: string): string {
  const item = html
    .split('<li')
    .find((part) => part.includes(`>${username}<`) && part.includes('name="accountId"'))!;
  return /name="accountId" value="([^"]+)"/.exec(item)![1]!;
}
