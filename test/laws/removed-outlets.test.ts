import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttachmentDto } from '../../contract/attachments.js';
import type { PostCommitted } from '../../contract/forums.js';
import { quoteMarkdown } from '../../contract/quote.js';
import { query } from '../../src/database/index.js';
import { bookmarkPost, createThread, editPost, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { purgeVersions, removePost, restorePost, retitleThread } from '../../src/moderation/index.js';
import { followThread } from '../../src/notifications/index.js';
import { sendReport, settleCases } from '../../src/reports/index.js';
import { saveDraft } from '../../src/writing/index.js';
import { browserOf, upload } from '../attachments/helpers.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, eventually, signInAs } from '../helpers/sockets.js';
import { indexAll } from '../search/helpers/search.js';
import { crawlOutlets, everyOutlet, keptLog, nameOf, watchThread } from './outlets.js';

/**
 * Words are planted in a post's text, its earlier version, its thread's title, a file's name and bytes, and in what others
 * quoted, before the posts are removed and the title changed. Every way out is crawled as everybody: before, while they are
 * gone, and after they came back.
 */
let app: RunningApp;
let services: Services;
let world: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let siteAdmin: SignedIn;
let first: PostCommitted;
let second: PostCommitted;
let file: AttachmentDto;
const { log, lines } = keptLog();
const frames: string[][] = [];
const ids: Record<string, string> = {};
const TOKEN = /zqcanary/i;
let before: Map<string, string[]>;
let etag: string;
let cursor: { epoch: number; seq: number };

const everybody = () => [null, reader, author, moderator, world.admin, siteAdmin];

/** Names of those who were shown a planted word, by the way out. */
async function crawl(token = TOKEN): Promise<Map<string, string[]>> {
  const reads = [
    ...everyOutlet,
    '/t/:threadId-zqcanary-of-a-title',
    '/t/:threadId?quote=:postId',
    '/a/:attachmentId',
    '/a/:attachmentId/zqcanary.txt',
    '/p/:fileId',
    '/p/:fileId/history',
    '/api/v1/posts/:fileId/quote',
    '/p/:quotingId',
    '/p/:quotingId/edit',
    '/p/:quotingId/history',
    '/api/v1/posts/:quotingId/source',
    '/api/v1/posts/:quotingId/quote',
    '/api/v1/me/drafts/reply/:threadId',
    '/search?q=qqbeside',
    '/search?q=zqcanarz',
    '/api/v1/search?q=qqbeside',
  ];
  const shown = new Map<string, string[]>();
  await crawlOutlets({ app, people: everybody(), ids }, reads, ({ pattern, person, said }) => {
    // What somebody asked by themselves is theirs.
    const told = said.replaceAll('zqcanarz', '').replace(/zqcanary(?:-of-a-title|\.txt)(?=["?&#%]|$)/gm, '');
    if (token.test(told)) shown.set(pattern, [...(shown.get(pattern) ?? []), nameOf(person)]);
  });
  return shown;
}

beforeAll(async () => {
  app = await startApp({ services: { log } });
  services = app.app.services;
  world = await buildForum(services);
  author = await buildMember(services, world, 'member', 'Ada Author');
  reader = await buildMember(services, world, 'member', 'Ruth Reader');
  moderator = await buildMember(services, world, 'moderator', 'Mo Derator');
  siteAdmin = await buildPerson(services, { name: 'Sita Admin', isSiteAdmin: true });
  first = (await run(services, createThread, author, {
    forumId: world.forum.id,
    title: 'Zqcanary of a title',
    body: `Zqcanary of a text, qqbeside, for @${reader.username}`,
    clientKey: randomUUID(),
  })) as PostCommitted;
  const threadId = first.thread.id;
  await run(services, editPost, author, {
    postId: first.post.id,
    body: 'Zqcanary once more, qqbeside',
    version: 1,
  });
  await run(services, followThread, reader, { threadId, level: 'following' });
  const browser = await browserOf(app, author);
  file = (await (await upload(browser, 'Zqcanary in bytes', {}, 'zqcanary.txt')).json()) as AttachmentDto;
  second = await buildReply(
    services,
    threadId,
    author,
    `Zqcanary with ${file.markdown} for @${reader.username}`,
  );
  const quote = quoteMarkdown('Zqcanary once more, qqbeside', first.post.id, 'Ada wrote in', 'post 1');
  const quoting = (await run(services, replyToThread, reader, {
    threadId,
    body: `${quote}Yes.`,
    replyTo: 1,
    clientKey: randomUUID(),
  })) as PostCommitted;
  // Said to be in another language, and in the draft without the line that leads to the post.
  const marked = quoteMarkdown('Zqcanary once more, qqbeside', first.post.id, 'Ada wrote in', 'post 1', 'fr');
  const bare = marked.split('\n').slice(2).join('\n');
  await run(services, editPost, reader, { postId: quoting.post.id, body: `${marked}No.`, version: 1 });
  await run(services, saveDraft, reader, {
    ...{ kind: 'reply', placeId: threadId, title: '', body: `${quote}Not sent.\n\n${bare}Nor this.` },
    ...{ replyTo: 1, postVersion: null, version: 0 },
  });
  await run(services, bookmarkPost, reader, { postId: first.post.id, note: 'To read' });
  for (const { post } of [first, second])
    await run(services, sendReport, reader, { kind: 'post', id: post.id, reason: 'other', details: 'Look.' });
  await indexAll(services);
  const [found] = await query<{ id: string }>(services.db, 'select id from report_cases order by id limit 1');
  await eventually(
    async () => (await query(services.db, 'select 1 from notifications')).length > 0,
    'somebody is told',
  );
  Object.assign(ids, {
    network: world.network.slug,
    networkId: world.network.id,
    forum: world.forum.slug,
    forumId: world.forum.id,
    threadId,
    postId: first.post.id,
    fileId: second.post.id,
    quotingId: quoting.post.id,
    attachmentId: file.id,
    caseId: found!.id,
    accountId: author.accountId,
    username: author.username,
    kind: 'reply',
    placeId: threadId,
  });
  const page = await app.browser().send(`/t/${threadId}`);
  etag = page.headers.get('etag') ?? '';
  cursor = { epoch: quoting.thread.epoch, seq: quoting.seq };
  before = await crawl();
}, 300_000);
afterAll(async () => {
  closeClients();
  await app.stop();
});

/** The person's own texts and files stay theirs to see and to take along. */
const own = /^\/(?:api\/v1\/me\/|account\/|a\/)|^(?:\/api\/v1)?\/attachments/;

describe('what a moderator takes away', () => {
  it('was on many ways out before', () => {
    expect(before.size).toBeGreaterThan(25);
    expect(before.get('/t/:threadId/feed.atom')).toContain('a visitor');
    expect(before.get('/api/v1/posts/:quotingId/quote')).toContain('Ruth Reader');
    expect(before.get('/search?q=qqbeside')).toContain('Ruth Reader');
    expect(before.get('/api/v1/me/drafts/reply/:threadId')).toEqual(['Ruth Reader']);
    expect(before.get('/a/:attachmentId')).toContain('a visitor');
  });

  it('is on none afterwards, whoever looks, but for its author’s own texts and files (K19)', async () => {
    const from = { threadId: ids.threadId!, epoch: cursor.epoch, after: cursor.seq };
    for (const person of [null, reader, moderator]) frames.push(await watchThread(app, person, from));
    // The title first: each message says it as it is.
    await run(services, retitleThread, moderator, {
      threadId: ids.threadId,
      title: 'A plainer title',
      reason: 'It names a patient.',
    });
    for (const { post } of [first, second])
      await run(services, removePost, moderator, {
        postId: post.id,
        reason: 'It names a patient.',
        rule: 'other',
      });
    await settleCases.run(services);
    // Before the index has followed, too.
    const atOnce = await app.browser().send('/search?q=qqbeside');
    expect(TOKEN.test(await atOnce.text())).toBe(false);
    await indexAll(services);
    const now = await app.browser().send(`/t/${ids.threadId}`, { headers: { 'if-none-match': etag } });
    expect(now.status).not.toBe(304);
    const shown = await crawl();
    const leaks = [...shown].filter(
      ([path, names]) => !(own.test(path) && names.every((name) => name === author.name)),
    );
    expect(leaks).toEqual([]);
  }, 300_000);

  it('is in no frame and no line of the log', () => {
    // Every screen was told of both removals.
    for (const seen of frames) expect(seen.join().split('"removed"').length).toBeGreaterThan(2);
    expect(frames.flat().filter((frame) => TOKEN.test(frame))).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => TOKEN.test(line))).toEqual([]);
  });

  it('has no file under its old address, for parts or its head either (D03)', async () => {
    const headers = { cookie: (await signInAs(services, reader)).cookie };
    for (const [method, more] of [
      ['GET', {}],
      ['HEAD', {}],
      ['GET', { range: 'bytes=0-3' }],
    ] as const) {
      const answer = await app.browser().send(`/a/${file.id}`, { method, headers: { ...headers, ...more } });
      expect(answer.status).toBe(404);
    }
  });

  it('is in no table but those of moderators, earlier versions that are not shown, and the owner’s file (D04, D05)', async () => {
    const tables = await query<{ name: string }>(
      services.db,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await query(
        services.db,
        `select 1 from "${name}" r where r::text ilike '%zqcanary%' limit 1`,
      );
      if (rows.length > 0) found.push(name);
    }
    expect(found.sort()).toEqual([
      'attachments',
      'post_revisions',
      'withheld_bodies',
      'withheld_quotes',
      'withheld_titles',
    ]);
    const revisions = await query<{ postId: string }>(
      services.db,
      `select distinct post_id as "postId" from post_revisions where source ilike '%zqcanary%'`,
    );
    expect(revisions).toEqual([{ postId: first.post.id }]);
  });

  it('comes back with everything that was its own, in its place, and is told to nobody again (D10)', async () => {
    const count = async () => (await query(services.db, 'select 1 from notifications')).length;
    const told = await count();
    for (const { post } of [first, second])
      await run(services, restorePost, moderator, { postId: post.id, reason: 'It was invented.' });
    await run(services, retitleThread, moderator, {
      threadId: ids.threadId,
      title: first.thread.title,
      reason: 'It was invented.',
    });
    await indexAll(services);
    const shown = await crawl();
    // The cases are decided: they wait in no queue.
    const missing = [...before.keys()].filter((path) => !shown.has(path) && !path.endsWith('/cases'));
    expect(missing).toEqual([]);
    expect(await count()).toBe(told);
  }, 300_000);

  it('is nowhere where a moderator purged what a post said before, for its author neither (D05)', async () => {
    const earlier = /zqcanary of a text/i;
    expect((await crawl(earlier)).get('/p/:postId/history')).toContain('a visitor');
    const seen = frames.flat().length;
    await run(services, purgeVersions, moderator, {
      postId: first.post.id,
      version: 2,
      reason: 'It named a patient.',
    });
    await indexAll(services);
    expect([...(await crawl(earlier)).keys()]).toEqual([]);
    expect(
      frames
        .flat()
        .slice(seen)
        .filter((frame) => earlier.test(frame)),
    ).toEqual([]);
    // What it says now is everywhere it was.
    expect((await crawl()).get('/p/:postId/history')).toContain('a visitor');
  }, 300_000);
});
