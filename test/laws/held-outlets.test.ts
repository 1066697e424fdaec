import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { createThread, editPost, replyToThread } from '../../src/forums/index.js';
import { decideHold, setNetworkWriting, withdrawHold } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { followThread } from '../../src/notifications/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, eventually } from '../helpers/sockets.js';
import { heldOf, usual } from '../holds/world.js';
import { indexAll } from '../search/helpers/search.js';
import { crawlOutlets, everyOutlet, keptLog, nameOf, watchThread } from './outlets.js';

/**
 * A word is planted in a reply, a new thread's title and text, and an edit that wait for moderators. Every way out is crawled as
 * everybody: it is there for its writer and for who moderates the place, and for nobody else (D07, D09).
 */
let app: RunningApp;
let services: Services;
let world: ForumWorld;
let author: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let elsewhere: SignedIn;
let siteAdmin: SignedIn;
let postId: string;
const { log, lines } = keptLog();
const frames: string[][] = [];
const ids: Record<string, string> = {};
const held: string[] = [];
const TOKEN = /zqcanary/i;

async function crawl(): Promise<Map<string, Set<string>>> {
  const people = [null, reader, elsewhere, author, moderator, world.admin, siteAdmin];
  const shown = new Map<string, Set<string>>();
  const patterns = [...everyOutlet, '/search?q=zqcanarz', '/p/:editedId', '/p/:editedId/history'];
  await crawlOutlets({ app, people, ids }, patterns, ({ pattern, person, said }) => {
    if (!TOKEN.test(said)) return;
    shown.set(nameOf(person), (shown.get(nameOf(person)) ?? new Set()).add(pattern));
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
  elsewhere = await buildMember(services, await buildForum(services), 'moderator', 'Elsa Where');
  const started = await buildThread(services, world, { author });
  postId = started.post.id;
  const threadId = started.thread.id;
  await run(services, followThread, reader, { threadId, level: 'following' });
  const from = { threadId, epoch: started.thread.epoch, after: started.seq };
  for (const person of [null, reader, elsewhere]) frames.push(await watchThread(app, person, from));
  await run(services, setNetworkWriting, world.admin, { networkId: world.network.id, ...usual, mode: 'all' });
  const forumId = world.forum.id;
  const clientKey = randomUUID;
  const body = `Zqcanary for @${reader.username}, see https://zqcanary.example`;
  for (const written of [
    run(services, replyToThread, author, { threadId, body, replyTo: 1, clientKey: clientKey() }),
    run(services, createThread, author, {
      forumId,
      title: 'Zqcanary of a title',
      body,
      clientKey: clientKey(),
    }),
    run(services, editPost, author, { postId, body, version: 1 }),
  ])
    held.push((await heldOf(written)).id);
  // What moderators write waits for nobody: live pages hear of this, and of nothing else.
  const plain = { threadId, body: 'Plain words.', clientKey: randomUUID() };
  await run(services, replyToThread, moderator, plain);
  await eventually(async () => frames.every((seen) => seen.join().includes('Plain words')), 'a live page');
  await indexAll(services);
  Object.assign(ids, {
    network: world.network.slug,
    networkId: world.network.id,
    forum: world.forum.slug,
    forumId,
    threadId,
    postId,
    editedId: postId,
    holdId: held[0],
    accountId: author.accountId,
    username: author.username,
    kind: 'reply',
    placeId: threadId,
  });
}, 120_000);
afterAll(async () => {
  closeClients();
  await app.stop();
});

describe('a text that waits', () => {
  it('is on no way out for anybody but its writer and those who moderate the place', async () => {
    const shown = await crawl();
    expect([...shown.keys()].sort()).toEqual(
      [author.name, moderator.name, world.admin.name, siteAdmin.name].sort(),
    );
    // The crawl does meet it where it belongs.
    expect(shown.get(author.name)).toContain('/held');
    expect(shown.get(moderator.name)).toContain('/n/:network/held');
    expect(shown.get(moderator.name)).not.toContain('/t/:threadId');
  }, 300_000);

  it('is in no frame, no line of the log and no news', async () => {
    expect(frames.flat().length).toBeGreaterThanOrEqual(frames.length);
    expect(frames.flat().filter((frame) => TOKEN.test(frame))).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => TOKEN.test(line))).toEqual([]);
    // It names the reader, and would have told them.
    const told = `select 1 from notifications where account_id = $1 and kind = 'mention'`;
    expect(await query(services.db, told, [reader.accountId])).toEqual([]);
  });

  it('stays so when it is refused, taken back, or the post below it is let be', async () => {
    const refusal = { decision: 'refuse', rule: 'commercial', words: 'It advertises.' };
    await run(services, decideHold, moderator, { holdId: held[0], revision: 1, ...refusal });
    await run(services, withdrawHold, author, { holdId: held[1] });
    await run(services, decideHold, moderator, { holdId: held[2], revision: 1, ...refusal });
    const shown = await crawl();
    for (const person of [null, reader, elsewhere]) expect(shown.has(nameOf(person))).toBe(false);
    expect(frames.flat().filter((frame) => TOKEN.test(frame))).toEqual([]);
    expect(shown.get(author.name)).toContain('/held');
  }, 300_000);
});
