import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { quoteMarkdown } from '../../contract/quote.js';
import { query } from '../../src/database/index.js';
import {
  createThread,
  deletePost,
  editPost,
  followQuotesJob,
  quotePost,
  readPostHistory,
  replyToThread,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { readDraft, saveDraft } from '../../src/writing/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let other: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
const reason = 'It names a patient.';

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services);
  other = await buildForum(services, { within: world });
  author = await buildMember(services, world);
  reader = await buildMember(services, world);
  moderator = await buildMember(services, world, 'moderator');
});
afterAll(() => database.close());

interface Told {
  id: string;
  threadId: string;
}
async function told(token: string): Promise<Told> {
  const { thread } = await buildThread(services, world, { author });
  const { post } = await buildReply(services, thread.id, author, `It is ${token}, said in one go.`);
  return { id: post.id, threadId: thread.id };
}
const quoted = async ({ id }: Told) => {
  const { text, author: name } = (await run(services, quotePost, reader, { postId: id })) as {
    text: string;
    author: string;
  };
  return quoteMarkdown(text, id, `${name} wrote in`, 'post 2');
};
const remove = ({ id }: Told) => run(services, removePost, moderator, { postId: id, reason, rule: 'other' });
const restore = ({ id }: Told) =>
  run(services, restorePost, moderator, { postId: id, reason: 'It was fine.' });
const textOf = async (postId: string) =>
  (await query<{ source: string }>(services.db, 'select source from posts where id = $1', [postId]))[0]!
    .source;

async function lookAgain(): Promise<void> {
  while (await followQuotesJob.run(services));
  await query(services.db, `update quotes_due set asked_at = asked_at - interval '2 minutes'`);
  while (await followQuotesJob.run(services));
}

/** Every row of every table that has the word, but those of moderators. */
async function tablesWith(token: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    services.db,
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await query(services.db, `select 1 from ${name} r where r::text ilike $1 limit 1`, [
      `%${token}%`,
    ]);
    if (row) found.push(name);
  }
  return found.filter((name) => name !== 'search_words' && name !== 'search_documents').sort();
}

describe('quotations of a post that is removed', () => {
  it('give way everywhere to words, and come back as they were when it is reinstated', async () => {
    const post = await told('zqeverywhere');
    const quote = await quoted(post);
    const answer = await buildReply(services, post.threadId, reader, `${quote}I think so too.`);
    const elsewhere = (await run(services, createThread, reader, {
      forumId: other.forum.id,
      title: 'In another place',
      body: `${quote}What about it?`,
      clientKey: randomUUID(),
    })) as PostCommitted;
    const again = await buildReply(
      services,
      elsewhere.thread.id,
      author,
      `${quoteMarkdown(await textOf(elsewhere.post.id), elsewhere.post.id, 'R wrote in', 'post 1')}Twice.`,
    );
    // An answer that was edited: its earlier version quotes as well.
    const edited = await buildReply(services, post.threadId, reader, `${quote}First.`);
    await run(services, editPost, reader, { postId: edited.post.id, body: `${quote}Second.`, version: 1 });
    const pasted = (await run(services, replyToThread, reader, {
      threadId: post.threadId,
      body: '> It is zqeverywhere, said in one go.\n\nPasted.',
      replyTo: 2,
      clientKey: randomUUID(),
    })) as PostCommitted;
    await run(services, saveDraft, reader, {
      ...{ kind: 'reply', placeId: post.threadId, title: '', body: `${quote}Not sent.` },
      ...{ replyTo: null, postVersion: null, version: 0 },
    });
    const before = await Promise.all(
      [answer, elsewhere, again, edited, pasted].map(({ post: one }) => textOf(one.id)),
    );

    await remove(post);

    expect(await tablesWith('zqeverywhere')).toEqual(['withheld_bodies', 'withheld_quotes']);
    expect(await textOf(answer.post.id)).toMatch(/^> \[…\]\(\/q\/[0-9a-f-]{36}\)\n\nI think so too\.$/);
    const [row] = await query<{ html: string; version: number }>(
      services.db,
      'select html, version from posts where id = $1',
      [answer.post.id],
    );
    expect(row!.html).toContain('<span class="says-quote-gone"></span>');
    expect(row!.version).toBe(1);
    // A second look takes nothing more.
    await lookAgain();
    expect(await tablesWith('zqeverywhere')).toEqual(['withheld_bodies', 'withheld_quotes']);

    await restore(post);

    expect(
      await Promise.all([answer, elsewhere, again, edited, pasted].map(({ post: one }) => textOf(one.id))),
    ).toEqual(before);
    const { draft } = (await run(services, readDraft, reader, { kind: 'reply', placeId: post.threadId })) as {
      draft: { body: string };
    };
    expect(draft.body).toBe(`${quote}Not sent.`);
    const history = (await run(services, readPostHistory, reader, { postId: edited.post.id })) as object;
    expect(JSON.stringify(history).match(/zqeverywhere/g)!.length).toBeGreaterThanOrEqual(2);
  });

  it('are not written either by whoever had begun before: a draft, an edit, an answer', async () => {
    const post = await told('zqbegun');
    const quote = await quoted(post);
    const mine = await buildReply(services, post.threadId, reader, 'Something else.');
    await remove(post);
    await buildReply(services, post.threadId, reader, `${quote}Sent later.`);
    await run(services, editPost, reader, { postId: mine.post.id, body: `${quote}Edited in.`, version: 1 });
    await run(services, createThread, reader, {
      forumId: other.forum.id,
      title: 'Later',
      body: quote,
      clientKey: randomUUID(),
    });
    await run(services, saveDraft, reader, {
      ...{ kind: 'thread', placeId: other.forum.id, title: 'x', body: quote },
      ...{ replyTo: null, postVersion: null, version: 0 },
    });
    expect(await tablesWith('zqbegun')).toEqual(['withheld_bodies', 'withheld_quotes']);
    await restore(post);
    expect(await textOf(mine.post.id)).toBe(`${quote}Edited in.`);
  });

  it('stay away while what they are in is back and they are not', async () => {
    const post = await told('zqnested');
    const quote = await quoted(post);
    const answer = await buildReply(services, post.threadId, reader, `${quote}An answer.`);
    const holder: Told = { id: answer.post.id, threadId: post.threadId };
    const outer = await buildReply(
      services,
      post.threadId,
      author,
      `${quoteMarkdown(await textOf(holder.id), holder.id, 'R wrote in', 'post 3')}Outer.`,
    );
    const whole = await textOf(outer.post.id);
    await remove(holder);
    await remove(post);
    await restore(holder);
    expect(await tablesWith('zqnested')).toEqual(['withheld_bodies', 'withheld_quotes']);
    expect(await textOf(outer.post.id)).toContain('An answer.');
    await restore(post);
    expect(await textOf(holder.id)).toBe(`${quote}An answer.`);
    expect(await textOf(outer.post.id)).toBe(whole);
  });

  it('leave nothing behind when the author deletes the post', async () => {
    const post = await told('zqdeleted');
    const answer = await buildReply(services, post.threadId, reader, `${await quoted(post)}Answered.`);
    await run(services, deletePost, author, { postId: post.id });
    expect(await tablesWith('zqdeleted')).toEqual([]);
    expect(await textOf(answer.post.id)).toBe('> […](/q/gone)\n\nAnswered.');
  });

  it('follow by the job whatever took the post away, and what was on its way then', async () => {
    const post = await told('zqjob');
    const quote = await quoted(post);
    // As somebody's whole texts are erased: no act of a moderator.
    await query(services.db, `update posts set state = 'deleted', source = '', html = '' where id = $1`, [
      post.id,
    ]);
    const late = await buildReply(services, post.threadId, reader, 'Nothing yet.');
    const [due] = await query(services.db, 'select 1 from quotes_due where post_id = $1', [post.id]);
    expect(due).toBeDefined();
    while (await followQuotesJob.run(services));
    // Its statement began before the post went.
    await query(services.db, 'update posts set source = $2, html = $2 where id = $1', [late.post.id, quote]);
    await query(services.db, `update quotes_due set asked_at = asked_at - interval '2 minutes'`);
    while (await followQuotesJob.run(services));
    expect(await tablesWith('zqjob')).toEqual([]);
    expect(await query(services.db, 'select 1 from quotes_due where post_id = $1', [post.id])).toEqual([]);
  });

  it('change nothing that is told: nobody is notified again, and no version is counted', async () => {
    const post = await told('zqtold');
    const { post: answer } = await buildReply(
      services,
      post.threadId,
      reader,
      `${await quoted(post)}@${author.username} look`,
    );
    await remove(post);
    await restore(post);
    const [row] = await query<{ version: number; editedAt: Date | null }>(
      services.db,
      'select version, edited_at as "editedAt" from posts where id = $1',
      [answer.id],
    );
    expect(row).toEqual({ version: 1, editedAt: null });
  });
});
