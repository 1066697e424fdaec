import { describe, expect, it } from '@jest/globals';
import { htmlToText } from 'html-to-text';
import { renderDocument, threadPage } from '../../../client/pages/index.js';
import { renderSample } from '../helpers/render-sample.js';
import * as data from '../helpers/sample-data.js';
import { samples } from '../helpers/sample-pages.js';
import { idOf, sampleShell, viewer } from '../helpers/sample-shell.js';

function asText(html: string): string {
  const blocks = ['dt', 'dd', 'th', 'td'].map((selector) => ({ selector, format: 'block' }));
  return htmlToText(html.replace(/<(input|select|textarea)\b/g, ' [ ] <$1'), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'select', format: 'skip' },
      ...blocks,
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

/** The thread as a browser for text shows it: no style, no script, the order of the document. */
function dump(): string {
  const shell = sampleShell({ viewer });
  const page = data.threadPage({ accountId: viewer.accountId, canModerate: true });
  const html = renderDocument(threadPage({ page, clientKey: idOf(900) }, shell), shell);
  return asText(html);
}

/** The text of one post: from its heading to that of the next. */
function postAt(text: string, number: number): string {
  const from = text.indexOf(`Post ${number} by`);
  const to = text.indexOf(`Post ${number + 1} by`);
  expect(from).toBeGreaterThan(-1);
  return to === -1 ? text.slice(from) : text.slice(from, to);
}

function firstWords(html: string): string {
  return asText(html).split('\n')[0]!.slice(0, 40);
}

const minute = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at));

/** Words that only a style holds apart: "Post replyPreview text". */
function runTogether(text: string): string[] {
  const own = text.replace(/TalkBack|VoiceOver|Socket\.IO|\{\w+\}/g, 'a name');
  return [
    ...own.matchAll(/.{0,30}(?:\p{Ll}\p{Lu}\p{Ll}|\p{Ll}[.!?]\p{Lu}|\p{L}\d+ ?\p{Ll}{3,}).{0,30}/gu),
  ].map(([found]) => found.trim());
}

describe('every page in a browser that shows text only', () => {
  it.each(Object.keys(samples))('%s: words stand apart', (name) => {
    expect(runTogether(asText(renderSample(name).html))).toEqual([]);
  });
});

describe('a thread in a browser that shows text only', () => {
  const text = dump();
  const posts = data.posts(12);

  it.each(posts.map(({ number }) => number))(
    'has author, time, text and actions of post %d, in this order',
    (number) => {
      const post = posts[number - 1]!;
      const author = data.people.find(({ id }) => id === post.authorId)!;
      const part = postAt(text, number);
      const parts = {
        visible: [firstWords(post.html ?? ''), `More for post ${number}`],
        removed: ['Removed by a moderator.', `Restore post ${number}`],
        deleted: ['Deleted by its author.'],
      }[post.state];
      const places = [author.name, minute(post.createdAt), ...parts].map((words) => part.indexOf(words));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  it('has where one is before the posts, and the reply after them', () => {
    const places = [
      'Skip to content',
      'Practice Managers',
      data.thread(1).title,
      'Anyone can read this.',
      'Post 1 by',
      'Post 12 by',
      'Write a reply',
    ];
    const found = places.map((words) => text.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});
