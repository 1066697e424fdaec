import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type PostDto, RequestRefused, type Site, type ThreadState } from '../../sdk/index.js';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp, startNode } from '../helpers/app.js';

let app: RunningApp;
let world: ForumWorld;
let ada: SignedIn;
let threadId: string;
const sites: Site[] = [];

beforeAll(async () => {
  app = await startApp();
});
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});
afterAll(() => app.stop());

/** A token of this person, as the API would make one. */
async function tokenFor(person: SignedIn): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await query(
    app.app.services.db,
    `insert into sessions (token_hash, account_id, kind, label, created_at, last_seen_at, expires_at)
     values ($1, $2, 'token', 'a program', now(), now(), now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), person.accountId],
  );
  return token;
}

async function siteOf(person: SignedIn): Promise<Site> {
  const site = await connect({ url: app.origin, token: await tokenFor(person) });
  sites.push(site);
  return site;
}

async function scene(access: 'public' | 'members' = 'public'): Promise<void> {
  const { services } = app.app;
  world = await buildForum(services, { access });
  ada = await buildMember(services, world, 'member', 'Ada');
  threadId = (await buildThread(services, world, { author: ada, title: 'Rotas' })).thread.id;
}

/** Watches the thread and gathers what it is told. */
async function follow(site: Site) {
  const told: PostDto[][] = [];
  const waiting = new Set<() => void>();
  let state: ThreadState | undefined;
  let ended: string | undefined;
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  const watch = await site.watchThread(threadId, {
    changed(next, posts) {
      state = next;
      told.push(posts);
      wake();
    },
    ended(reason) {
      ended = reason;
      wake();
    },
  });
  return {
    watch,
    told,
    ended: () => ended,
    until: (isTrue: (state: ThreadState) => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!state || !isTrue(state)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    untilEnded: () =>
      new Promise<void>((resolve) => {
        const check = () => ended !== undefined && resolve();
        waiting.add(check);
        check();
      }),
  };
}

describe('the client for programs', () => {
  it('reads, writes and is told', async () => {
    await scene();
    const site = await siteOf(ada);
    const { until, told } = await follow(site);
    expect(told[0]).toHaveLength(1);
    const { post } = await site.command('thread:reply', {
      threadId,
      body: 'Every other week.',
      clientKey: randomUUID(),
    });
    await until((state) => state.posts.get(post.number)?.html?.includes('Every other week') ?? false);
    await run(app.app.services, removePost, world.admin, { postId: post.id, reason: 'Not about rotas.' });
    await until((state) => state.posts.get(post.number)?.state === 'removed');
  });

  it('says why it is refused', async () => {
    await scene('members');
    await expect(connect({ url: app.origin, token: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const visitor = await connect({ url: app.origin });
    sites.push(visitor);
    await expect(visitor.request(`/threads/${threadId}`)).rejects.toBeInstanceOf(RequestRefused);
    await expect(visitor.watchThread(threadId, { changed() {} })).rejects.toMatchObject({
      code: 'not_found',
    });
    const body = { threadId, body: 'Hello', clientKey: randomUUID() };
    await expect(visitor.command('thread:reply', body)).rejects.toMatchObject({ code: 'not_found' });
    await expect(connect({ url: 'http://127.0.0.1:9' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('ends a watch when the right to read ends', async () => {
    await scene('members');
    const site = await siteOf(ada);
    const { untilEnded, ended } = await follow(site);
    const { network, admin } = world;
    await run(app.app.services, removeMember, admin, { networkId: network.id, accountId: ada.accountId });
    await untilEnded();
    expect(ended()).toBe('access_lost');
  });

  it('catches up with what was written while the site was away', async () => {
    await scene();
    const other = await startNode(app.database.url, Number(new URL(app.origin).port) + 1);
    const site = await connect({ url: other.origin, token: await tokenFor(ada) });
    sites.push(site);
    const { until } = await follow(site);
    other.app.server.closeAllConnections();
    await other.app.close();
    await buildReply(buildServices(app.database.db), threadId, ada, 'Said meanwhile.');
    const again = await startNode(app.database.url, Number(new URL(other.origin).port));
    await until((state) => state.posts.get(2)?.html?.includes('Said meanwhile') ?? false);
    again.app.server.closeAllConnections();
    await again.app.close();
  });
});

it('runs nothing of the server: types are all it takes from there', () => {
  const folder = join(import.meta.dirname, '../../dist/sdk');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).not.toContain('/src/');
});

describe('the bot of the example', () => {
  it('answers each question once, also when two of it run', async () => {
    await scene();
    const bot = await buildMember(app.app.services, world, 'member', 'Counter');
    const token = await tokenFor(bot);
    const bots = [startBot(token), startBot(token)];
    await Promise.all(bots.map(({ ready }) => ready));
    const site = await siteOf(ada);
    const { until, watch } = await follow(site);
    await buildReply(app.app.services, threadId, ada, `Dear @${bot.username} summary of this?`);
    await until((state) => state.posts.get(3)?.html?.includes('2 posts by 1 person') ?? false);
    await buildReply(app.app.services, threadId, ada, `@${bot.username} summary`);
    await until((state) => state.posts.get(5)?.html?.includes('4 posts by 2 people') ?? false);
    for (const { stop } of bots) await stop();
    expect(watch.state().thread.lastNumber).toBe(5);
  });
});

function startBot(token: string) {
  const file = join(import.meta.dirname, '../../dist/examples/summary-bot/main.js');
  const child = spawn(process.execPath, [file, '--url', app.origin, '--thread', threadId], {
    env: { ...process.env, NODE_OPTIONS: '', CONVENE_TOKEN: token },
  });
  const ready = new Promise<void>((resolve, reject) => {
    let output = '';
    const hear = (text: Buffer) => {
      output += text;
      if (output.includes('Waiting in')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The bot ended: ${output}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ready,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
