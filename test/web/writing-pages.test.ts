import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFTS_LIMITS } from '../../client/pages/drafts.js';
import { query } from '../../src/database/index.js';
import { editPost, readThread } from '../../src/forums/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import { DRAFT_DAYS, MAX_DRAFTS } from '../../src/writing/limits.js';
import { buildForum, buildThread, type ForumWorld, run } from '../factories/world.js';
import type { Browser } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const password = 'copper lantern meadow';
let web: RunningWeb;
let world: ForumWorld;
let browser: Browser;
let me: SignedIn;
let threadId: string;
let path: string;
let reply: string;
let name = 0;

beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());
beforeEach(async () => {
  world = await buildForum(web.services);
  const { thread } = await buildThread(web.services, world);
  threadId = thread.id;
  path = thread.path;
  reply = `/t/${threadId}/reply`;
  browser = web.browser();
  const form = await browser.open('/register');
  const username = `writer${++name}`;
  await browser.submit(form, '/register', {
    name: 'Wanda Writer',
    email: `${username}@example.org`,
    username,
    password,
  });
  const { id } = (await (await browser.send('/api/v1/me')).json()) as { id: string };
  me = { ...world.admin, accountId: id, username };
});

const posts = async () =>
  (await run(web.services, readThread, world.admin, { threadId, page: 1 })).posts.map(({ html }) => html);
const boxOf = (html: string) => /<textarea[^>]*name="body"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1];

describe('a reply without script', () => {
  it('is shown by the server’s own renderer before it is posted, and everything is kept', async () => {
    const before = await browser.open(path);
    const key = before.hiddenFields(reply).clientKey;
    const shown = await browser.submit(before, reply, { body: '**Strong** & @ben', intent: 'preview' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain(
      '<p><strong>Strong</strong> &amp; <a href="/u/ben" class="mention">@ben</a></p>',
    );
    expect(boxOf(shown.html)).toBe('**Strong** &amp; @ben');
    expect(shown.hiddenFields(reply).clientKey).toBe(key);
    expect(await posts()).toHaveLength(1);
    const sent = await browser.submit(shown, reply, { body: '**Strong** & @ben' });
    expect(sent.path).toMatch(/#post-2$/);
    expect(await posts()).toHaveLength(2);
  });

  it('can be kept as a draft, is there on another device, and goes when it is sent', async () => {
    const kept = await browser.submit(await browser.open(path), reply, { body: 'Half', intent: 'draft' });
    expect(boxOf(kept.html)).toBe('Half');
    expect(kept.text).toContain('This is your draft, saved');
    const other = web.browser();
    other.cookies.set('session', (await signInAs(web.services, me)).token);
    expect(boxOf((await other.open(path)).html)).toBe('Half');
    expect((await other.open('/drafts')).text).toContain('Reply in “A question about night shifts”');
    await browser.submit(kept, reply, { body: 'Half and more' });
    expect(boxOf((await other.open(path)).html)).toBe('');
    expect((await other.open('/drafts')).text).toContain('No drafts');
  });

  it('of an older draft is shown beside the newer one’s refusal, and loses nothing', async () => {
    const first = await browser.submit(await browser.open(path), reply, { body: 'One', intent: 'draft' });
    await browser.submit(first, reply, { body: 'Two', intent: 'draft' });
    const refused = await browser.submit(first, reply, { body: 'From an old page', intent: 'draft' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('changed on another device');
    expect(boxOf(refused.html)).toBe('From an old page');
    expect(refused.text).toContain('Two');
  });

  it('survives the end of the session: signing in brings it back as a draft', async () => {
    const page = await browser.open(path);
    browser.cookies.clear();
    const asked = await browser.submit(page, reply, { body: 'Written before it ended' });
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('Written before it ended');
    const wrong = await browser.submit(asked, '/sign-in', {
      login: me.username,
      password: 'not this one at all',
      keptBody: 'Written before it ended',
    });
    expect(wrong.status).toBe(401);
    const back = await browser.submit(wrong, '/sign-in', {
      login: me.username,
      password,
      keptBody: 'Written before it ended',
    });
    expect(back.path).toMatch(/^\/t\//);
    expect(boxOf(back.html)).toBe('Written before it ended');
    await browser.submit(back, reply, { body: 'Written before it ended' });
    expect(await posts()).toHaveLength(2);
  });

  it('says until when one stays signed in, where no script can say it later', async () => {
    const page = await browser.open(path);
    const [said] = /<noscript><p[^>]*>(You stay signed in until at least [^<]*)/.exec(page.html)!.slice(1);
    const [, day, time] = /(\d+ \w+ \d{4}), (\d\d:\d\d) UTC/.exec(said!)!;
    expect(Date.parse(`${day} ${time} UTC`)).toBeGreaterThan(Date.now());
    expect(said).toContain('Your text is kept.');
    expect((await web.browser().open(path)).html).not.toContain('You stay signed in');
    for (const address of [`${world.forum.path}/new`]) {
      expect((await browser.open(address)).html).toContain('You stay signed in until');
    }
  });

  it.each(['reply', 'edit'] as const)(
    'keeps its text where the session ended meanwhile: %s',
    async (kind) => {
      await browser.submit(await browser.open(path), reply, { body: 'First words' });
      const { posts } = await run(web.services, readThread, world.admin, { threadId, page: 1 });
      const edit = `/p/${posts[1]!.id}/edit`;
      const [from, action] = kind === 'reply' ? [path, reply] : [edit, edit];
      const page = await browser.open(from);
      // The browser still has its cookie; the server has no such session any more.
      await query(web.services.db, 'delete from sessions where account_id = $1', [me.accountId]);
      const asked = await browser.submit(page, action, { body: 'Written meanwhile' });
      expect(asked.status).toBe(401);
      expect(asked.text).toContain('Written meanwhile');
      const back = await browser.submit(asked, '/sign-in', {
        login: me.username,
        password,
        keptBody: 'Written meanwhile',
      });
      expect(boxOf(back.html)).toBe('Written meanwhile');
    },
  );

  it('of a change that was carried through a sign-in knows which version it was made from', async () => {
    await browser.submit(await browser.open(path), reply, { body: 'First words' });
    const { posts } = await run(web.services, readThread, world.admin, { threadId, page: 1 });
    const { id } = posts[1]!;
    const address = `/p/${id}/edit`;
    const page = await browser.open(address);
    browser.cookies.clear();
    const asked = await browser.submit(page, address, { body: 'From the first version' });
    // On another device, meanwhile.
    await run(web.services, editPost, me, { postId: id, body: 'Second words', version: 1 });
    const back = await browser.submit(asked, '/sign-in', {
      login: me.username,
      password,
      keptBody: 'From the first version',
    });
    expect(boxOf(back.html)).toBe('From the first version');
    expect(back.hiddenFields(address).version).toBe('1');
    const refused = await browser.submit(back, address, { body: 'From the first version' });
    expect(refused.status).toBe(409);
    expect(boxOf(refused.html)).toBe('From the first version');
  });

  it('is shown again when somebody signed in anew in another tab', async () => {
    const page = await browser.open(path);
    browser.cookies.set('session', (await signInAs(web.services, me)).token);
    const again = await browser.submit(page, reply, { body: 'From the old tab' });
    expect(again.text).toContain('You signed in again');
    expect(boxOf(again.html)).toBe('From the old tab');
    expect(await posts()).toHaveLength(1);
    await browser.submit(again, reply, { body: 'From the old tab' });
    expect(await posts()).toHaveLength(2);
  });

  it('to a thread that was locked meanwhile is kept, in words and as a draft', async () => {
    const page = await browser.open(path);
    await run(web.services, lockThread, world.admin, { threadId, isLocked: true, reason: 'Done.' });
    const refused = await browser.submit(page, reply, { body: 'A moment too late' });
    expect(refused.status).toBe(403);
    expect(refused.text).toMatch(/locked.*It is kept in your drafts/);
    expect(refused.html).toContain('A moment too late</textarea>');
    expect((await browser.open('/drafts')).text).toContain('A moment too late');
    expect((await browser.open(path)).text).toContain('You have a draft for this place');
  });

  it('to a forum that is closed to the writer now is in his hands, without the place’s name', async () => {
    const closed = await buildForum(web.services, { within: world, access: 'members' });
    const there = await buildThread(web.services, closed, { title: 'Only for us' });
    await browser.submit(await browser.open(world.network.path), `${world.network.path}/join`);
    const action = `/t/${there.thread.id}/reply`;
    const page = await browser.open(there.thread.path);
    const saved = await browser.submit(page, action, { body: 'Begun', intent: 'draft' });
    await run(web.services, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: me.accountId,
    });
    const refused = await browser.submit(saved, action, { body: 'Begun and ended' });
    expect(refused.status).toBe(404);
    expect(refused.html).toContain('Begun and ended</textarea>');
    const list = await browser.open('/drafts');
    expect(list.text).toContain('Reply in a thread you can’t open now');
    expect(list.html).not.toContain('Only for us');
    expect(list.html).toContain('Begun and ended</textarea>');
  });
});

describe('the other forms that write', () => {
  it('show and keep a new thread', async () => {
    const address = `${world.forum.path}/new`;
    const text = { title: 'A title', body: 'A *body*' };
    const shown = await browser.submit(await browser.open(address), address, { ...text, intent: 'preview' });
    expect(shown.html).toContain('A <em>body</em>');
    expect(shown.html).toContain('value="A title"');
    const kept = await browser.submit(shown, address, { ...text, intent: 'draft' });
    expect(kept.html).toContain('value="A title"');
    const sent = await browser.submit(kept, address, text);
    expect(sent.path).toContain('/t/');
    expect((await browser.open('/drafts')).text).toContain('No drafts');
  });

  it('show and keep a change to a post, made from the version it was begun on', async () => {
    await browser.submit(await browser.open(path), reply, { body: 'First' });
    const { posts: all } = await run(web.services, readThread, world.admin, { threadId, page: 1 });
    const address = `/p/${all[1]!.id}/edit`;
    const page = await browser.open(address);
    expect(boxOf(page.html)).toBe('First');
    const kept = await browser.submit(page, address, { body: 'Second', intent: 'draft' });
    expect(boxOf(kept.html)).toBe('Second');
    await browser.submit(kept, address, { body: 'Second' });
    expect((await posts())[1]).toBe('<p>Second</p>\n');
    expect(boxOf((await browser.open(address)).html)).toBe('Second');
    expect((await browser.open('/drafts')).text).toContain('No drafts');
  });
});

describe('the page of drafts', () => {
  it('deletes one', async () => {
    await browser.submit(await browser.open(path), reply, { body: 'Not needed', intent: 'draft' });
    const list = await browser.open('/drafts');
    expect((await browser.submit(list, '/drafts/discard')).text).toContain('No drafts');
  });

  it('is for people with an account, and only their own is there (E13)', async () => {
    await browser.submit(await browser.open(path), reply, { body: 'Mine alone', intent: 'draft' });
    const other = web.browser();
    expect((await other.open('/drafts')).status).toBe(401);
    other.cookies.set('session', (await signInAs(web.services, world.admin)).token);
    expect((await other.open('/drafts')).text).not.toContain('Mine alone');
    expect((await other.open(path)).text).not.toContain('Mine alone');
  });

  it('says the limits that the house keeps', () => {
    expect(DRAFTS_LIMITS).toEqual({ days: DRAFT_DAYS, most: MAX_DRAFTS });
  });
});

it('forgets what the browser keeps when somebody signs out', async () => {
  const home = await browser.open('/');
  const out = await browser.post('/sign-out', home.hiddenFields('/sign-out'));
  expect(out.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
});
