import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Audience } from '../../../client/views/audience.js';
import { Decision } from '../../../client/views/decision.js';
import { formatAgo, formatDay, formatInstant } from '../../../client/views/format-time.js';
import { Monogram } from '../../../client/views/monogram.js';
import { newestPostPath } from '../../../client/views/newest-post-path.js';
import { Pagination, pagesAround } from '../../../client/views/pagination.js';
import { Paragraphs } from '../../../client/views/paragraphs.js';
import { PasswordField } from '../../../client/views/password-field.js';
import { RefusalToPost } from '../../../client/views/refusal-to-post.js';
import { TextField } from '../../../client/views/text-field.js';
import { ThreadItem } from '../../../client/views/thread-item.js';
import { Time } from '../../../client/views/time.js';
import { withReturn } from '../../../client/views/with-return.js';
import { inLanguage } from '../../../text/index.js';
import { live, page } from '../../../text/words.js';
import { elements, parseHtml, textOf } from '../helpers/html.js';
import * as data from '../helpers/sample-data.js';

const parse = (view: VNode) => parseHtml(renderToString(view));

describe('times', () => {
  it('are the same words in every zone', () => {
    expect(formatInstant(Date.parse('2024-05-07T10:42:59.000Z'))).toBe('7 May 2024, 10:42 UTC');
    expect(formatInstant(Date.parse('2024-12-31T23:05:00.000+00:00'))).toBe('31 December 2024, 23:05 UTC');
    const german = () => formatInstant(Date.parse('2024-05-07T10:42:59.000Z'));
    expect(inLanguage('de', german)).toBe('7. Mai 2024, 10:42 UTC');
    expect(formatDay(Date.parse('2024-01-01T00:00:00.000Z'), 'UTC')).toBe('1 January 2024');
  });

  it('say how long ago, and after a week the day', () => {
    const now = new Date(2026, 2, 10, 9, 30).getTime();
    const ago = (...at: [number, number, number, number, number]) =>
      formatAgo(new Date(...at).getTime(), now);
    expect(ago(2026, 2, 10, 9, 31)).toBe('now');
    expect(ago(2026, 2, 10, 9, 29)).toBe('1 minute ago');
    expect(ago(2026, 2, 9, 10, 0)).toBe('23 hours ago');
    expect(ago(2026, 2, 9, 9, 0)).toBe('yesterday');
    // More than a day ago, and two midnights.
    expect(ago(2026, 2, 8, 23, 0)).toBe('2 days ago');
    expect(ago(2026, 2, 4, 12, 0)).toBe('6 days ago');
    expect(ago(2026, 2, 3, 23, 0)).toBe('3 March 2026');
    expect(inLanguage('de', () => ago(2026, 2, 9, 9, 0))).toBe('gestern');
  });

  it('carry the instant for programs', () => {
    const [time] = elements(parse(<Time at="2024-05-07T10:42:59.000Z" />), 'time');
    expect(time!.attributes.datetime).toBe('2024-05-07T10:42:59.000Z');
  });
});

describe('words', () => {
  it('count', () => {
    expect([live.thread.replies(0), live.thread.replies(1)]).toEqual(['0 replies', '1 reply']);
    expect(page.network.memberCount(12_345)).toBe('12,345 members');
    expect(inLanguage('de', () => page.network.memberCount(12_345))).toBe('12.345 Mitglieder');
  });

  it('name the audience', () => {
    const said = (access: 'public' | 'members' | 'invited') =>
      textOf(parse(<Audience access={access} networkName="Nurses" />));
    expect(said('public')).toBe('Anyone can read this.');
    // What is closed says that privacy is an effort, not a promise (N42).
    const effort = 'We make a reasonable effort to keep it private, but we can’t promise that.';
    expect(said('members')).toBe(`Only members of Nurses can read this. ${effort}`);
    expect(said('invited')).toBe(`Only the people in this room can read this. ${effort}`);
  });

  it('bring back to a place, query and all', () => {
    expect(withReturn('/sign-in', '/t/1?page=2&x=1#post-3')).toBe(
      '/sign-in?returnTo=%2Ft%2F1%3Fpage%3D2%26x%3D1%23post-3',
    );
    expect(withReturn('/sign-in', undefined)).toBe('/sign-in');
  });
});

describe('Pagination', () => {
  it.each([
    [1, 2, [1, 2]],
    [1, 9, [1, 2, -9, 9]],
    [3, 9, [1, 2, 3, 4, -9, 9]],
    [4, 9, [1, 2, 3, 4, 5, -9, 9]],
    [5, 9, [1, -4, 4, 5, 6, -9, 9]],
    [9, 9, [1, -8, 8, 9]],
  ])('page %i of %i', (page, pages, shown) => {
    expect(pagesAround(page, pages)).toEqual(shown);
  });

  it('is real links, with this page marked', () => {
    const root = parse(<Pagination page={2} pages={3} href={(n) => `/list?page=${n}`} label="Pages" />);
    const links = elements(root, 'a').map((link) => [
      textOf(link),
      link.attributes.href,
      link.attributes['aria-current'],
    ]);
    expect(links).toEqual([
      ['Previous page', '/list?page=1', undefined],
      ['Page 1', '/list?page=1', undefined],
      ['Page 2', '/list?page=2', 'page'],
      ['Page 3', '/list?page=3', undefined],
      ['Next page', '/list?page=3', undefined],
    ]);
  });

  it('is not there for one page', () => {
    expect(renderToString(<Pagination page={1} pages={1} href={String} label="Pages" />)).toBe('');
  });
});

describe('fields', () => {
  it('belong to their label, hint and error', () => {
    const root = parse(
      <TextField name="title" label="Title" hint="A few words" problem="Enter a title." value="a" />,
    );
    const [input] = elements(root, 'input');
    expect(input!.attributes).toMatchObject({
      id: 'field-title',
      name: 'title',
      value: 'a',
      'aria-describedby': 'field-title-hint field-title-problem',
      'aria-invalid': 'true',
    });
    const described = elements(root).filter((node) => /-(hint|problem)$/.test(node.attributes.id ?? ''));
    expect(described.map(textOf)).toEqual(['A few words', 'Error: Enter a title.']);
  });

  it('let passwords be pasted, managed and suggested', () => {
    const root = parse(
      <PasswordField name="password" label="Password" isNew suggestion="copper-lantern-meadow" />,
    );
    const [input] = elements(root, 'input');
    expect(input!.attributes).toMatchObject({ type: 'password', autocomplete: 'new-password' });
    expect(input!.attributes).not.toHaveProperty('value');
    expect(input!.attributes).not.toHaveProperty('maxlength');
    const suggested = elements(root).find((node) => 'data-suggestion' in node.attributes);
    expect(textOf(suggested!)).toBe('copper-lantern-meadow');
    expect(elements(root).filter((node) => 'data-password' in node.attributes)).toHaveLength(1);
  });
});

describe('Paragraphs', () => {
  it('keeps plain text plain, and makes mail addresses links', () => {
    const html = renderToString(<Paragraphs text={'<b>One</b>\n\nWrite to jo@example.org.'} />);
    expect(html).toBe(
      '<p class="lines">&lt;b>One&lt;/b></p><p class="lines">Write to <a href="mailto:jo@example.org">jo@example.org</a>.</p>',
    );
  });
});

describe('Monogram', () => {
  it.each([
    ['Anna Marsh', 'AM'],
    ['jo', 'J'],
    ['Ana María de la Cruz', 'AC'],
    ['', ''],
  ])('of %s', (name, letters) => {
    expect(renderToString(<Monogram name={name} />)).toContain(`>${letters}<`);
  });
});

describe('ThreadItem', () => {
  it('leads to the newest post on its page', () => {
    expect(newestPostPath(data.thread(1, { lastNumber: 50, path: '/t/1/x' }))).toBe('/t/1/x#post-50');
    expect(newestPostPath(data.thread(1, { lastNumber: 51, path: '/t/1/x' }))).toBe('/t/1/x?page=2#post-51');
  });

  it('says in words that a thread is pinned and locked, apart also without a stylesheet', () => {
    const thread = data.thread(1, { isPinned: true, isLocked: true, lastNumber: 2 });
    const text = textOf(parse(<ThreadItem thread={thread} author={data.people[1]} />));
    expect(text).toMatch(/Pinned Locked Started by Tunde Okafor 1 reply Last post /);
    const slow = parse(<ThreadItem thread={{ ...thread, slowSeconds: 300 }} author={data.people[1]} />);
    expect(textOf(slow)).toMatch(/Pinned Locked Slow mode: one post in 5 minutes Started by/);
  });
});

describe('Decision', () => {
  it('tells the author what, why, by which role and when', () => {
    const text = textOf(parse(<Decision entry={data.entry(1)} isMine />));
    expect(text).toContain('A network moderator removed your post 4 in “How do you handle the phones');
    expect(text).toContain('Reason: It names a patient.');
    expect(text).toContain('7 May 2024, 08:07 UTC');
  });

  it('names the moderator to those who may know', () => {
    const entry = data.entry(1, { action: 'thread.locked', actor: data.people[1]!, postNumber: null });
    expect(textOf(parse(<Decision entry={entry} />))).toContain(
      'Tunde Okafor (network moderator) locked the thread',
    );
  });
});

describe('RefusalToPost', () => {
  it('says nothing wrong where the reason is unknown to it', () => {
    const root = parse(
      <RefusalToPost
        reason="something_new"
        verb="reply"
        isSignedIn
        network={data.managers}
        csrf={null}
        returnTo="/t/1"
      />,
    );
    expect(textOf(root)).toBe('You can’t reply here at the moment.');
    expect(elements(root, 'a', 'form')).toEqual([]);
  });
});
