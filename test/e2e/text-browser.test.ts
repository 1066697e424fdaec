import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deletePost, readThread } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Shown } from '../helpers/browser.js';
import { signInAs } from '../helpers/sockets.js';
import { openTextBrowser } from '../helpers/text-browser.js';
import { indexAll } from '../search/helpers/search.js';
import { type Scene, setScene } from './helpers/site.js';

/** The site in w3m (D68): no style, no script, no pictures. Words and their order are all there is. */

let app: RunningApp;
let scene: Scene;
let visitor: ReturnType<typeof openTextBrowser>;
let ada: ReturnType<typeof openTextBrowser>;

beforeAll(async () => {
  app = await startApp();
  const { services } = app.app;
  scene = await setScene(services, { replies: 3 });
  const { posts } = await run(services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  await run(services, removePost, scene.moderator, { postId: posts[2]!.id, reason: 'Off topic.' });
  await run(services, deletePost, scene.ben, { postId: posts[3]!.id });
  await indexAll(services);
  visitor = openTextBrowser(app.origin);
  ada = openTextBrowser(app.origin, (await signInAs(services, scene.ada)).token);
});
afterAll(async () => {
  visitor.close();
  ada.close();
  await app.stop();
});

/** That these words stand on the page in this order. */
function expectOrder(text: string, words: string[]): void {
  let from = 0;
  const missing = words.filter((one) => {
    const at = text.indexOf(one, from);
    if (at >= 0) from = at + one.length;
    return at < 0;
  });
  if (missing.length > 0) throw new Error(`not in its place: ${missing.join(' | ')}\n${text}`);
}

/** What nobody can make sense of in text: pictures without words, fields without a label, remains of programs. */
function faultsOf(text: string): string[] {
  const lines = text.split('\n');
  const faults = lines.filter((line) =>
    /\[[^\]]*\.(?:svg|png|webp|jpe?g)\]|\[IMG\]|\[object|undefined|\bNaN\b|[\uE000-\uF8FF]/.test(line),
  );
  // Sentences that run into each other: only a style held them apart.
  faults.push(...lines.filter((line) => /\p{Ll}\p{Lu}\p{Ll}|\p{Ll}[.!?]\p{Lu}/u.test(line)));
  for (const [index, line] of lines.entries()) {
    // w3m draws a field as brackets: [          ]. Its label stands before it, on the line or above it.
    const field = /\[ {4,}\]|\[_{4,}\]/.exec(line);
    if (!field) continue;
    const before = line.slice(0, field.index);
    // A field of several lines is drawn as often.
    const above = lines.slice(0, index).findLast((one) => !/^[\s[\]]*$/.test(one)) ?? '';
    if (!/\p{L}{2,}/u.test(before) && !/\p{L}{2,}/u.test(above)) faults.push(`no label: ${line}`);
  }
  return faults;
}

const pages: [string, () => string, 'visitor' | 'member', () => string[]][] = [
  ['the front page', () => '/', 'visitor', () => ['Skip to content', 'Register', 'Sign in', 'Networks']],
  ['home', () => '/', 'member', () => ['Skip to content', 'Your networks', 'Practice managers']],
  [
    'a network',
    () => scene.network.path,
    'visitor',
    () => ['Skip to content', 'Practice managers', 'Staffing'],
  ],
  [
    'a forum',
    () => scene.forum.path,
    'member',
    () => ['Skip to content', 'Practice managers', 'Staffing', 'How do you plan summer leave?', 'Ada Lund'],
  ],
  [
    'a thread',
    () => scene.thread.path,
    'member',
    () => [
      'Skip to content',
      'Staffing',
      'How do you plan summer leave?',
      'Post 1 by Ada Lund',
      'Opening words',
      'Post 2 by Ben Moss',
      'Words of post 2',
      'Thanks for post 2',
      'Post 3 by Ada Lund',
      'Removed by a moderator',
      'Post 4 by Ben Moss',
      'Deleted by its author',
      'Write a reply',
      'Anyone can read this',
      'Post reply',
    ],
  ],
  [
    'a thread',
    () => scene.thread.path,
    'visitor',
    () => ['Post 1 by Ada Lund', 'Opening words', 'Post 2 by Ben Moss', 'Sign in'],
  ],
  [
    'the search',
    () => '/search?q=words',
    'visitor',
    () => ['Skip to content', 'Search', 'How do you plan summer leave?', 'Ben Moss'],
  ],
  [
    'the sign-in',
    () => '/sign-in',
    'visitor',
    () => ['Skip to content', 'Sign in', 'Password', 'Have you forgotten your password?'],
  ],
  ['the registration', () => '/register', 'visitor', () => ['Register', 'Name', 'Password']],
  [
    'the display settings',
    () => '/account/display',
    'visitor',
    () => ['Colours', '( )Dark', 'Text size', 'Save'],
  ],
];

describe('in a browser for text', () => {
  it.each(pages)('%s reads in order (%#)', async (name, path, who, words) => {
    const text = await (who === 'member' ? ada : visitor).show(path());
    if (process.env.SHOT_TEXT) writeFileSync(`${process.env.SHOT_TEXT}/${name} ${who}.txt`, text);
    expectOrder(text, words());
    expect(faultsOf(text)).toEqual([]);
  });

  it('says nothing that was taken away', async () => {
    const text = await ada.show(scene.thread.path);
    expect(text).not.toMatch(/Words of post [34]/);
  });

  it('replies, and is told what is wrong with an empty one', async () => {
    const action = `/t/${scene.thread.id}/reply`;
    const source = await ada.source(scene.thread.path);
    const form = new Shown(scene.thread.path, new Response(), source).hiddenFields(action);
    const refused = await ada.post(action, { ...form, body: ' ' });
    expectOrder(refused, ['We found some errors', 'Enter your message', 'Post 1 by', 'Write a reply']);
    await ada.post(action, { ...form, body: 'Sent from a browser for text.' });
    const shown = await ada.show(scene.thread.path);
    expectOrder(shown, [
      'Post 2 by Ben Moss',
      'Post 5 by Ada Lund',
      'Sent from a browser for text.',
      'Write',
    ]);
  });
});
