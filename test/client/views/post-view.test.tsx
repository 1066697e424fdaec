import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { actionsFor } from '../../../client/views/post-actions.js';
import { PostView, type PostViewProps, postItemAttributes } from '../../../client/views/post-view.js';
import type { PostDto } from '../../../contract/forums.js';
import { elements, parseHtml, textOf } from '../helpers/html.js';
import { people } from '../helpers/sample-data.js';
import { idOf } from '../helpers/sample-shell.js';

const post: PostDto = {
  id: idOf(412),
  number: 12,
  authorId: idOf(1),
  state: 'visible',
  html: '<p>Hello</p>',
  version: 1,
  createdAt: '2024-05-07T10:42:00.000Z',
  editedAt: null,
  changed: 7,
};
const visitor = { accountId: null, canModerate: false };
const author = { accountId: idOf(1), canModerate: false };
const reader = { accountId: idOf(2), canModerate: false };
const moderator = { accountId: idOf(3), canModerate: true };
const moderatingAuthor = { accountId: idOf(1), canModerate: true };

function render(props: Partial<PostViewProps> = {}) {
  return parseHtml(renderToString(<PostView post={post} person={people[0]} viewer={visitor} {...props} />));
}

describe('PostView', () => {
  it('reads in order: author, time, number, text, actions', () => {
    expect(textOf(render())).toBe(
      'Post 12 by Anna Marsh anna-marsh7 May 2024, 10:42 UTCPost #12HelloReport post 12',
    );
    expect(textOf(render({ viewer: reader }))).toMatch(/#12HelloThanks for post 12 .*Copy link to post 12/);
  });

  it('is an article named by its number and author', () => {
    const root = render();
    const [article] = elements(root, 'article');
    const [heading] = elements(root, 'h3');
    expect(article!.attributes['aria-labelledby']).toBe(heading!.attributes.id);
    expect(textOf(heading!)).toContain('Post 12 by Anna Marsh');
  });

  it('leads to its earlier versions once edited', () => {
    const root = render({ post: { ...post, editedAt: '2024-05-07T11:02:00.000Z' } });
    const links = elements(root, 'a').map((link) => [textOf(link), link.attributes.href]);
    expect(links).toContainEqual(['Edited post 12, 7 May 2024, 11:02 UTC', `/p/${post.id}/history`]);
  });

  it.each([
    ['2024-05-07T10:43:59.000Z', false],
    ['2024-05-07T10:44:01.000Z', true],
  ])(
    'is not called edited for what is mended within two minutes, but those who had read it are told: %s',
    (editedAt, isSaid) => {
      const links = (props: Partial<PostViewProps>) =>
        elements(render(props), 'a').map((link) => textOf(link));
      const mended = { ...post, version: 2, editedAt };
      expect(links({ post: mended }).some((text) => text.startsWith('Edited post 12, '))).toBe(isSaid);
      expect(links({ post: mended, viewer: reader, editedFrom: 1 })).toContainEqual(
        expect.stringMatching(/^Edited since you read it/),
      );
      // Earlier versions are no secret.
      expect(links({ post: mended }).some((text) => /version/i.test(text))).toBe(true);
    },
  );

  it('leaves a stub where a moderator removed it, without a word of the text', () => {
    const html = renderToString(
      <PostView post={{ ...post, state: 'removed' }} person={people[0]} viewer={reader} />,
    );
    expect(html).toContain('Removed by a moderator.');
    expect(html).not.toContain('Hello');
    expect(html).not.toContain('/notices');
  });

  it('tells the author where to read why', () => {
    const links = elements(render({ post: { ...post, state: 'removed' }, viewer: author }), 'a');
    expect(links.map((link) => link.attributes.href)).toContain('/notices');
  });

  it('leaves a stub where its author deleted it', () => {
    const root = render({ post: { ...post, state: 'deleted' }, viewer: moderator });
    expect(textOf(root)).toContain('Deleted by its author.');
    expect(textOf(root)).not.toContain('Hello');
  });

  it('names somebody whose account is gone', () => {
    expect(textOf(render({ person: undefined }))).toContain('Former member');
  });

  it('shows a post on its way without address and actions', () => {
    const root = render({ pending: 'sending', viewer: author });
    expect(textOf(root)).toMatch(/^Sending/);
    // Its author can be looked up; the post itself has no address yet.
    expect(elements(root, 'a', 'button').map((link) => link.attributes.href)).toEqual(['/u/anna-marsh']);
  });

  it.each([
    ['failed', ['retry', 'edit', 'copy-text', 'discard']],
    ['queued', ['edit', 'copy-text', 'discard']],
  ] as const)('says in words that a post is %s, and what can be done', (pending, actions) => {
    const root = render({ pending, viewer: author });
    const buttons = elements(root, 'button');
    expect(buttons.map((button) => button.attributes['data-action'])).toEqual(actions);
    expect(textOf(render({ pending, pendingMessage: 'Too long.' }))).toContain('Too long.');
  });

  it('leads from a text that was refused to the rules that have to be accepted first', () => {
    const root = render({ pending: 'failed', viewer: author, pendingRules: '/n/midwives/rules' });
    const [link] = elements(root, 'a').filter((one) => one.attributes.href === '/n/midwives/rules');
    // In a tab of its own: the text stays where it is.
    expect(link?.attributes.target).toBe('_blank');
    expect(textOf(render({ pending: 'queued', viewer: author, pendingRules: '/rules' }))).not.toContain(
      'rules',
    );
  });

  it('is found by its number', () => {
    expect(postItemAttributes(post)).toEqual({ id: 'post-12', class: 'post' });
  });
});

describe('actions on a post', () => {
  const edited = { ...post, editedAt: '2024-05-07T11:02:00.000Z' };
  const removed = { ...post, state: 'removed' as const };
  const deleted = { ...post, state: 'deleted' as const };

  it.each([
    ['a visitor', post, visitor, false, ['report'], []],
    ['a reader', post, reader, false, [], ['askToQuote', 'report']],
    ['its author', post, author, false, ['edit'], ['delete']],
    ['its author in a locked thread', post, author, true, [], ['delete']],
    ['its author, once edited', edited, author, false, ['edit'], ['history', 'delete']],
    ['a moderator', post, moderator, false, ['remove'], ['reword', 'askToQuote', 'report']],
    ['a moderator who wrote it', post, moderatingAuthor, false, ['edit'], ['delete']],
    [
      'a moderator, once edited',
      edited,
      moderator,
      false,
      ['remove'],
      ['reword', 'history', 'askToQuote', 'report'],
    ],
    [
      'a moderator, while hidden',
      { ...removed, isUnderReview: true as const },
      moderator,
      false,
      ['decideCase'],
      [],
    ],
    ['a moderator, once removed', removed, moderator, false, ['restore'], []],
    ['its author, once removed', removed, author, false, [], []],
    ['a moderator, once deleted', deleted, moderator, false, [], []],
    ['its author, once deleted', deleted, author, false, [], []],
  ])('for %s', (_who, subject, viewer, isLocked, first, rest) => {
    const actions = actionsFor({ post: subject, viewer, isLocked });
    expect(actions.first.map((action) => action.name)).toEqual(first);
    expect(actions.rest.map((action) => action.name)).toEqual(rest);
  });

  it('stand apart also without a stylesheet', () => {
    const text = textOf(render({ viewer: author }));
    expect(text).toContain('Bookmark post 12 Copy link to post 12 Delete post 12');
  });

  it('are links whose names say which post', () => {
    const links = elements(render({ post: edited, viewer: author }), 'a').filter(
      (link) => link.attributes['data-action'],
    );
    expect(links.map((link) => [textOf(link), link.attributes.href])).toEqual([
      ['Edit post 12', `/p/${post.id}/edit`],
      ['Earlier versions of post 12', `/p/${post.id}/history`],
      ['Delete post 12', `/p/${post.id}/delete`],
      ['Mark unread from here: post 12', `/p/${post.id}/unread`],
    ]);
  });
});
