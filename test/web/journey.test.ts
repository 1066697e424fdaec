import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../helpers/browser.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const password = 'orchard velvet thimble';

let web: RunningWeb;
let ana: Browser;

beforeAll(async () => {
  web = await startWeb();
  ana = web.browser();
});
afterAll(() => web.stop());

describe('a person without script', () => {
  it('registers, opens a network and a forum, writes, edits, deletes and signs out', async () => {
    const register = await ana.open('/register?returnTo=/networks/new');
    expect(register.status).toBe(200);
    const start = await ana.submit(register, '/register', {
      name: 'Ana Lopes',
      email: 'ana@example.org',
      username: 'ana',
      password,
    });
    expect([start.path, start.status]).toEqual(['/networks/new', 200]);

    const network = await ana.submit(start, '/networks/new', {
      name: 'Ward managers',
      slug: 'ward-managers',
      aims: 'To share what works on wards.',
      membershipPolicy: 'Open to all.',
      contact: 'Ask Ana.',
      brand: 'teal',
    });
    expect([network.path, network.status]).toEqual(['/n/ward-managers', 200]);
    expect(network.text).toContain('To share what works on wards.');

    const forum = await ana.submit(
      await ana.open('/n/ward-managers/forums/new'),
      '/n/ward-managers/forums/new',
      {
        name: 'Night work',
        slug: 'night-work',
        description: 'Shifts and sleep.',
        access: 'public',
      },
    );
    expect([forum.path, forum.status]).toEqual(['/n/ward-managers/f/night-work', 200]);

    const compose = await ana.open('/n/ward-managers/f/night-work/new');
    const thread = await ana.submit(compose, '/n/ward-managers/f/night-work/new', {
      title: 'How do you sleep?',
      body: 'I try **dark** rooms.',
    });
    expect(thread.path).toMatch(/^\/t\/[0-9a-f-]{36}\/how-do-you-sleep$/);
    expect(thread.html).toContain('<strong>dark</strong>');

    const reply = `/t/${thread.path.split('/')[2]}/reply`;
    const replied = await ana.submit(thread, reply, { body: 'Earplugs help too.' });
    expect(replied.path).toMatch(/#post-2$/);
    expect(replied.text).toContain('Earplugs help too.');

    const postId = /href="\/p\/([0-9a-f-]{36})\/edit"[^>]*>(?:(?!<\/a>)[\s\S])*?post 2/.exec(
      replied.html,
    )![1];
    const edited = await ana.submit(await ana.open(`/p/${postId}/edit`), `/p/${postId}/edit`, {
      body: 'Earplugs help me.',
    });
    expect(edited.path).toMatch(/#post-2$/);
    expect(edited.text).toContain('Earplugs help me.');

    const history = await ana.open(`/p/${postId}/history`);
    expect(history.text).toContain('Earplugs help too.');
    expect(history.text).toContain('Earplugs help me.');

    const deleted = await ana.submit(await ana.open(`/p/${postId}/delete`), `/p/${postId}/delete`);
    expect(deleted.path).toMatch(/#post-2$/);
    expect(deleted.text).not.toContain('Earplugs');

    const left = await ana.submit(deleted, '/sign-out');
    expect([left.path, left.status]).toEqual(['/', 200]);
    expect([...ana.cookies.keys()]).toEqual([]);
    expect((await ana.open('/networks/new')).status).toBe(401);
  });

  it('sends a form twice and has one post', async () => {
    const page = await signIn(ana, '/n/ward-managers/f/night-work/new');
    const fields = {
      ...page.hiddenFields('/n/ward-managers/f/night-work/new'),
      title: 'Twice pressed',
      body: 'Once is enough.',
    };
    const first = await ana.post('/n/ward-managers/f/night-work/new', fields);
    const second = await ana.post('/n/ward-managers/f/night-work/new', fields);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
  });

  it('gets a refused form back with what was typed and each problem named', async () => {
    const page = await ana.open('/n/ward-managers/f/night-work/new');
    const again = await ana.submit(page, '/n/ward-managers/f/night-work/new', {
      title: 'ab',
      body: 'My long text stays.',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('My long text stays.');
    expect(again.text).toContain('A title needs at least 3 characters.');
    const key = page.hiddenFields('/n/ward-managers/f/night-work/new').clientKey;
    expect(again.hiddenFields('/n/ward-managers/f/night-work/new').clientKey).toBe(key);
  });

  it('edits from the newest version after a conflict, with the typed text kept', async () => {
    const compose = await ana.open('/n/ward-managers/f/night-work/new');
    const thread = await ana.submit(compose, '/n/ward-managers/f/night-work/new', {
      title: 'Two tabs',
      body: 'First words.',
    });
    const edit = /href="(\/p\/[0-9a-f-]{36}\/edit)"/.exec(thread.html)![1]!;
    const [one, two] = [await ana.open(edit), await ana.open(edit)];
    await ana.submit(one, edit, { body: 'From tab one.' });
    const conflict = await ana.submit(two, edit, { body: 'From tab two.' });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain('From tab two.');
    const done = await ana.submit(conflict, edit, { body: 'From tab two.' });
    expect(done.status).toBe(200);
    expect(done.text).toContain('From tab two.');
  });

  it('keeps a wrong login but never the password', async () => {
    const browser = web.browser();
    const page = await browser.open('/sign-in');
    const again = await browser.submit(page, '/sign-in', { login: 'ana', password: 'not the right words' });
    expect(again.status).toBe(401);
    expect(again.html).toContain('value="ana"');
    expect(again.html).not.toContain('not the right words');
  });
});

describe('a visitor', () => {
  it('reads public pages without any cookie', async () => {
    const visitor = web.browser();
    const forum = await visitor.open('/n/ward-managers/f/night-work');
    const thread = /href="(\/t\/[^"]+)"/.exec(forum.html)![1]!;
    for (const path of ['/', '/networks', '/n/ward-managers', thread]) {
      expect([path, (await visitor.open(path)).status]).toEqual([path, 200]);
    }
    expect(visitor.setCookies).toEqual([]);
  });

  it('who writes is offered registration and comes back to the same place', async () => {
    const visitor = web.browser();
    const forum = await visitor.open('/n/ward-managers/f/night-work');
    const thread = /href="(\/t\/[^"]+)"/.exec(forum.html)![1]!;
    const id = thread.split('/')[2];
    const refused = await visitor.post(`/t/${id}/reply`, { body: 'Hello', clientKey: randomUUID() });
    expect(refused.status).toBe(401);
    const offer = (await refused.text()).match(/href="(\/register\?returnTo=[^"]+)"/)![1]!;
    const register = await visitor.open(offer);
    const back = await visitor.submit(register, '/register', {
      name: 'Ben Moss',
      email: 'ben@example.org',
      username: 'ben',
      password: 'lantern copper meadow',
    });
    expect([back.path, back.status]).toEqual([thread, 200]);
  });

  it('keeps colours and text size without signing in', async () => {
    const visitor = web.browser();
    const response = await visitor.post('/preferences', {
      theme: 'contrast',
      textSize: 'larger',
      returnTo: '/networks',
    });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/networks']);
    const page = await visitor.open('/networks');
    expect(page.html).toContain('data-theme="contrast"');
    expect(page.html).toContain('data-text-size="larger"');
  });
});

async function signIn(browser: Browser, returnTo: string) {
  const page = await browser.open(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  return browser.submit(page, '/sign-in', { login: 'ana', password });
}
