import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { renderDocument, threadPage } from '../../../client/pages/index.js';
import type { ThreadPageDto } from '../../../contract/forums.js';
import { byId, elements, parseHtml, textOf } from '../helpers/html.js';
import * as data from '../helpers/sample-data.js';
import { idOf, sampleShell, viewer } from '../helpers/sample-shell.js';

const clientKey = idOf(900);
function render(page: ThreadPageDto, isSignedIn = false, form = {}) {
  const shell = sampleShell({ viewer: isSignedIn ? viewer : null, path: page.thread.path });
  return renderDocument(threadPage({ page, clientKey, form }, shell), shell);
}
const parse = (html: string) =>
  parseHtml(html.replace(/id="page-data">.*?<\/script>/s, 'id="page-data"></script>'));

describe('threadPage', () => {
  it('has the places that the live parts fill', () => {
    const root = parse(render(data.threadPage({ accountId: idOf(1) }), true));
    const ids = ['posts', 'thread-title', 'thread-state', 'live-status', 'presence', 'typing', 'new-replies'];
    for (const id of [
      ...ids,
      'composer',
      'composer-body',
      'composer-status',
      'announcements',
      'thread-tools',
    ]) {
      expect([id, byId(root, id)?.attributes.id]).toEqual([id, id]);
    }
    for (const id of ['thread-state', 'presence', 'typing', 'new-replies'])
      expect(byId(root, id)!.children).toEqual([]);
    expect(byId(root, 'typing')!.attributes['aria-hidden']).toBe('true');
  });

  it('says under its title that it is a moderator’s, and nothing of other titles', () => {
    const mark = (overrides = {}) =>
      textOf(byId(parse(render(data.threadPage({}, { thread: data.thread(1, overrides) }))), 'title-mark')!);
    expect(mark({ isTitleModerated: true })).toMatch(/Title by a moderator/);
    expect(mark()).toBe('');
  });

  it('says that nothing is live before a script says so', () => {
    const root = parse(render(data.threadPage({})));
    expect(byId(root, 'live-status')!.attributes['data-state']).toBe('static');
    expect(textOf(byId(root, 'live-status')!)).toBe('Check for new replies');
  });

  it.each([
    ['public', 'Anyone can read this.'],
    ['members', 'Only members of Practice Managers can read this.'],
  ] as const)('says in the composer who reads a %s forum', (access, words) => {
    const page = data.threadPage({ accountId: idOf(1) }, { forum: { ...data.forum, access } });
    expect(textOf(byId(parse(render(page, true)), 'composer')!)).toContain(words);
  });

  it('posts the reply with a key of its own, and keeps what was typed', () => {
    const form = {
      values: { body: 'Half <a> thought' },
      problems: [{ field: 'body', message: 'Too long.' }],
    };
    const root = parse(render(data.threadPage({ accountId: idOf(1) }), true, form));
    const composer = byId(root, 'composer')!;
    expect(composer.attributes).toMatchObject({ method: 'post', action: `/t/${idOf(301)}/reply` });
    const key = elements(composer, 'input').find((input) => input.attributes.name === 'clientKey');
    expect(key!.attributes.value).toBe(clientKey);
    const body = byId(root, 'composer-body')!;
    expect(textOf(body)).toBe('Half <a> thought');
    expect(body.attributes['aria-invalid']).toBe('true');
    expect(textOf(byId(root, body.attributes['aria-describedby']!)!)).toBe('Error: Too long.');
    const summary = byId(root, 'error-summary')!;
    expect(summary.attributes).toHaveProperty('autofocus');
    expect(elements(summary, 'a').map((link) => link.attributes.href)).toEqual(['#composer-body']);
  });

  it('offers a visitor registration, and the way back', () => {
    const root = parse(render(data.threadPage({ cannotReply: 'register' })));
    const reply = byId(root, 'reply')!;
    const back = encodeURIComponent(data.thread(1).path);
    expect(elements(reply, 'a').map((link) => link.attributes.href)).toEqual([
      `/register?returnTo=${back}`,
      `/sign-in?returnTo=${back}`,
    ]);
    expect(byId(root, 'composer')).toBeUndefined();
  });

  it('tells why nobody can reply to a locked thread, and offers nothing that would not help', () => {
    const reply = byId(parse(render(data.threadPage({ cannotReply: 'thread_locked' }))), 'reply')!;
    expect(textOf(reply)).toContain('This thread is locked.');
    expect(elements(reply, 'a', 'form')).toEqual([]);
  });

  it('lets a person join where joining helps', () => {
    const page = data.threadPage({ accountId: idOf(1), cannotReply: 'members_only' });
    const reply = byId(parse(render(page, true)), 'reply')!;
    expect(elements(reply, 'form')[0]!.attributes.action).toBe('/n/practice-managers/join');
  });

  it('stands by the line on views wherever there is a thread', () => {
    for (const cannotReply of [null, 'register', 'thread_locked']) {
      const page = parse(render(data.threadPage({ cannotReply })));
      expect(textOf(page)).toContain('Posts are the views of the people who wrote them.');
    }
  });

  it('is indexed only where anyone can read it', () => {
    const closed = data.threadPage({}, { forum: { ...data.forum, access: 'members' } });
    expect(render(closed)).toContain('<meta name="robots" content="noindex"');
    expect(render(data.threadPage({}, { page: 3, pages: 4 }))).toContain(
      `<link rel="canonical" href="https://convene.example${data.thread(1).path}?page=3"`,
    );
  });

  it('is a document of 15 KB at most with 50 posts', () => {
    const bytes = Buffer.from(
      render(data.threadPage({ accountId: idOf(1) }, { posts: data.posts(50) }), true),
    );
    expect(brotliCompressSync(bytes).length).toBeLessThan(15_000);
  });
});
