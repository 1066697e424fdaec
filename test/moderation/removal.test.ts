import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModerationEntryDto } from '../../contract/moderation.js';
import { query } from '../../src/database/index.js';
import {
  deletePost,
  editPost,
  readPostHistory,
  readPostSource,
  readThread,
  replyToThread,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  listNotices,
  lockThread,
  readModerationLog,
  removePost,
  restorePost,
  retitleThread,
} from '../../src/moderation/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
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
let author: SignedIn;
let moderator: SignedIn;
const reason = 'It names a patient.';

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  world = await buildForum(services);
  author = await buildMember(services, world);
  moderator = await buildMember(services, world, 'moderator');
});
afterAll(() => database.close());

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

describe('removing a post', () => {
  it('takes the text out of every table that is read, and restoring brings back exactly that', async () => {
    const { thread } = await buildThread(services, world, { author });
    const { post } = await buildReply(services, thread.id, author, 'First zqfirst words');
    await run(services, editPost, author, { postId: post.id, body: 'Second zqsecond words', version: 1 });
    await run(services, removePost, moderator, { postId: post.id, reason });
    const [row] = await query<{ text: string }>(
      services.db,
      `select p::text as text from posts p where id = $1`,
      [post.id],
    );
    expect(row!.text).not.toMatch(/zq/);
    expect(await codeOf(run(services, readPostHistory, moderator, { postId: post.id }))).toBe('post_gone');
    expect(await codeOf(run(services, readPostSource, author, { postId: post.id }))).toBe('post_gone');
    expect(
      await codeOf(run(services, editPost, author, { postId: post.id, body: 'Around it', version: 2 })),
    ).toBe('post_gone');
    await run(services, restorePost, moderator, { postId: post.id, reason: 'It was invented.' });
    const page = (await run(services, readThread, author, { threadId: thread.id })) as {
      posts: { number: number; html?: string; version: number }[];
    };
    expect(page.posts.find(({ number }) => number === post.number)).toMatchObject({
      html: '<p>Second zqsecond words</p>\n',
      version: 2,
    });
    const history = (await run(services, readPostHistory, author, { postId: post.id })) as {
      revisions: { version: number }[];
    };
    expect(history.revisions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('tells the author what, why and by which role, but not who', async () => {
    const writer = await buildMember(services, world);
    const { thread } = await buildThread(services, world, { author: writer, title: 'My own thread' });
    await run(services, removePost, moderator, {
      postId: (await buildReply(services, thread.id, writer)).post.id,
      reason,
    });
    await run(services, lockThread, world.admin, {
      threadId: thread.id,
      isLocked: true,
      reason: 'Enough said.',
    });
    await run(services, retitleThread, moderator, {
      threadId: thread.id,
      title: 'A plainer title',
      reason: 'Names nobody now.',
    });
    const { notices } = (await run(services, listNotices, writer, {})) as { notices: ModerationEntryDto[] };
    expect(
      notices.map(({ action, actorRole, reason: why, actor }) => [action, actorRole, why, actor]),
    ).toEqual([
      ['thread.renamed', 'network moderator', 'Names nobody now.', null],
      ['thread.locked', 'network admin', 'Enough said.', null],
      ['post.removed', 'network moderator', reason, null],
    ]);
    expect(notices[2]).toMatchObject({ postNumber: 2, threadTitle: 'A plainer title' });
  });

  it('is one decision when two moderators decide at once, each round', async () => {
    const other = await buildMember(services, world, 'moderator');
    const { thread } = await buildThread(services, world, { author });
    for (let round = 0; round < 20; round++) {
      const { post } = await buildReply(services, thread.id, author);
      const both = await Promise.all(
        [moderator, other].map((who) => codeOf(run(services, removePost, who, { postId: post.id, reason }))),
      );
      expect(both.sort()).toEqual(['already_removed', 'done']);
    }
  });

  it('never meets a text that its author edited meanwhile: the moderator decides on what he saw', async () => {
    const { thread } = await buildThread(services, world, { author });
    const { post } = await buildReply(services, thread.id, author, 'Version one');
    const outcomes = await Promise.all([
      codeOf(run(services, removePost, moderator, { postId: post.id, reason })),
      codeOf(run(services, editPost, author, { postId: post.id, body: 'Version two', version: 1 })),
    ]);
    const [row] = await query<{ state: string; html: string }>(
      services.db,
      'select state, html from posts where id = $1',
      [post.id],
    );
    expect(outcomes[0]).toBe('done');
    expect(row).toEqual({ state: 'removed', html: '' });
  });

  it('cannot bring back what its author deleted', async () => {
    const { thread } = await buildThread(services, world, { author });
    const { post } = await buildReply(services, thread.id, author, 'Gone zqgone');
    await run(services, editPost, author, { postId: post.id, body: 'Edited zqgone', version: 1 });
    await run(services, deletePost, author, { postId: post.id });
    expect(await codeOf(run(services, restorePost, world.admin, { postId: post.id, reason }))).toBe(
      'not_removed',
    );
    for (const table of ['posts', 'post_revisions', 'withheld_bodies', 'moderation_log']) {
      const rows = await query<{ text: string }>(services.db, `select x::text as text from ${table} x`);
      expect(rows.some(({ text }) => text.includes('zqgone'))).toBe(false);
    }
  });

  it('answers a retry of the same reply after the thread was locked: it exists (★8)', async () => {
    const { thread } = await buildThread(services, world, { author });
    const input = { threadId: thread.id, body: 'Sent once', clientKey: randomUUID() };
    const first = await run(services, replyToThread, author, input);
    await run(services, lockThread, moderator, { threadId: thread.id, isLocked: true, reason });
    expect(await run(services, replyToThread, author, input)).toMatchObject({
      post: (first as { post: { id: string; number: number } }).post.id ? { number: 2 } : {},
    });
    expect(await codeOf(run(services, replyToThread, author, { ...input, clientKey: randomUUID() }))).toBe(
      'thread_locked',
    );
  });
});

describe('the moderation log', () => {
  it('refuses update, delete and truncate in the database itself (L09)', async () => {
    for (const statement of [
      'update moderation_log set reason = $$x$$',
      'delete from moderation_log',
      'truncate moderation_log cascade',
    ]) {
      await expect(query(services.db, statement)).rejects.toThrow('append-only');
    }
  });

  it('has one typed line per decision, with its number, for moderators only', async () => {
    const { entries } = (await run(services, readModerationLog, moderator, {
      networkId: world.network.id,
    })) as { entries: ModerationEntryDto[] };
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.every(({ actor }) => actor !== null)).toBe(true);
    expect(await codeOf(run(services, readModerationLog, author, { networkId: world.network.id }))).toBe(
      'not_moderator',
    );
    expect(
      await codeOf(
        run(services, readModerationLog, await buildPerson(services), { networkId: world.network.id }),
      ),
    ).toBe('not_moderator');
    const lines = await query<{ action: string; payload: object }>(
      services.db,
      'select action, payload, seq from moderation_log',
    );
    const { moderationAction } = await import('../../contract/moderation.js');
    for (const line of lines) expect(moderationAction.safeParse(line).success).toBe(true);
  });
});
