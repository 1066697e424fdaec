import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { createThread, editPost, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { followThread } from '../../src/notifications/index.js';
import { sendReport } from '../../src/reports/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, recordFrames, send, signInAs } from '../helpers/sockets.js';
import { heldOf } from '../holds/world.js';
import { indexAll, searchAs } from '../search/helpers/search.js';
import { crawlOutlets, everyOutlet, keptLog, nameOf } from './outlets.js';

/**
 * Somebody who belongs to nothing writes without their name where anyone registered may write. So no outlet has a reason
 * to name them at all: what does has learnt it from a post.
 */
let app: RunningApp;
let services: Services;
let world: ForumWorld;
let z: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let siteAdmin: SignedIn;
let thread: PostCommitted['thread'];
let answered: PostCommitted['post'];
const { log, lines } = keptLog();
const frames: string[][] = [];
const ids: Record<string, string> = {};

const TEXT = 'zqcanary of what was said';
const WAITING = `${TEXT}, which waits`;
const tokens = () => [z.accountId, z.username, z.name, z.sessionHash];
/** As written, and as addresses, markup and base64 write it. */
const forms = (token: string) => [
  token,
  token.toLowerCase(),
  encodeURIComponent(token),
  Buffer.from(token).toString('base64').replace(/=+$/, '').slice(0, -1),
];
const namedIn = (text: string) =>
  tokens().filter((token) => forms(token).some((form) => text.includes(form)));

beforeAll(async () => {
  app = await startApp({ services: { log } });
  services = app.app.services;
  world = await buildForum(services);
  z = { ...(await buildPerson(services, { name: 'Zacharina Quist' })) };
  reader = await buildMember(services, world, 'member', 'Ruth Reader');
  moderator = await buildMember(services, world, 'moderator', 'Mo Derator');
  siteAdmin = await buildPerson(services, { name: 'Sita Admin', isSiteAdmin: true });
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  const { cookie, actor } = await signInAs(services, z);
  z = actor;
  for (const person of [null, reader, moderator]) {
    const client = await connect(app.origin, person ? (await signInAs(services, person)).cookie : undefined);
    frames.push(recordFrames(client));
  }
  const unnamed = { anonymous: true, body: TEXT };
  const started = (await run(services, createThread, z, {
    ...unnamed,
    forumId: world.forum.id,
    title: 'Zqcanary of a title',
    clientKey: randomUUID(),
  })) as PostCommitted;
  thread = started.thread;
  await run(services, followThread, reader, { threadId: thread.id, level: 'following' });
  await buildReply(services, thread.id, reader, `An answer to @${await pseudonym()}`);
  // By the socket, as a browser does it.
  const mine = await connect(app.origin, cookie);
  const sent = await send<PostCommitted>(mine, 'thread:reply', {
    threadId: thread.id,
    body: `${TEXT}, again`,
    anonymous: true,
    clientKey: randomUUID(),
  });
  if (!sent.ok) throw new Error(sent.error.code);
  answered = sent.data.post;
  await run(services, editPost, z, { postId: answered.id, body: `${TEXT}, mended`, version: 1 });
  await run(services, replyToThread, z, {
    ...unnamed,
    threadId: thread.id,
    body: 'It goes',
    clientKey: randomUUID(),
  });
  const removed = await query<{ id: string }>(
    services.db,
    `select id from posts where thread_id = $1 order by number desc limit 1`,
    [thread.id],
  );
  await run(services, sendReport, reader, {
    kind: 'post',
    id: answered.id,
    reason: 'other',
    details: 'Look.',
  });
  await run(services, removePost, moderator, { postId: removed[0]!.id, reason: 'Off topic', rule: 'other' });
  // One that moderators look at first, in a network that has changed its mind.
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'held' });
  const held = await heldOf(
    run(services, replyToThread, z, {
      ...unnamed,
      threadId: thread.id,
      body: WAITING,
      clientKey: randomUUID(),
    }),
  );
  await indexAll(services);
  const [found] = await query<{ id: string }>(services.db, 'select id from report_cases');
  const [entry] = await query<{ id: string }>(services.db, 'select id from moderation_log limit 1');
  Object.assign(ids, {
    network: world.network.slug,
    networkId: world.network.id,
    forum: world.forum.slug,
    forumId: world.forum.id,
    threadId: thread.id,
    postId: answered.id,
    caseId: found!.id,
    decisionId: entry!.id,
    holdId: held.id,
    accountId: answered.authorId,
    username: await pseudonym(),
  });
});
afterAll(async () => {
  closeClients();
  await app.stop();
});

async function pseudonym(): Promise<string> {
  const [row] = await query<{ username: string }>(
    services.db,
    'select username from accounts where id = $1',
    [thread.authorId],
  );
  return row!.username;
}

describe('whoever wrote without their name', () => {
  it('is named on no page, in no API answer and no feed, whoever reads (N27)', async () => {
    const reads = [...everyOutlet, '/search?q=zqcanary'];
    const found: string[] = [];
    let withText = 0;
    const withWaiting: string[] = [];
    const people = [null, reader, moderator, world.admin, siteAdmin];
    await crawlOutlets({ app, people, ids }, reads, ({ path, person, said }) => {
      if (/zqcanary/i.test(said)) withText++;
      if (said.includes(WAITING)) withWaiting.push(nameOf(person));
      for (const token of namedIn(said)) found.push(`${nameOf(person)}: ${path} has ${token}`);
    });
    expect(found).toEqual([]);
    expect(reads.length).toBeGreaterThan(150);
    // What waits is for moderators of the place alone.
    expect(new Set(withWaiting)).toEqual(new Set([moderator.name, world.admin.name, siteAdmin.name]));
    // The crawl does meet what was written.
    expect(withText).toBeGreaterThan(30);
  }, 300_000);

  it('is named in no frame and no line of the log', () => {
    expect(frames.flatMap((all) => namedIn(all.join('\n')))).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    expect(namedIn(lines.join('\n'))).toEqual([]);
  });

  it('is found by no search, by their name or as an author', async () => {
    const found = async (typed: string) => {
      const { posts } = await searchAs(services, reader, typed);
      return posts.map(({ postId }) => postId);
    };
    // Words that nobody has are left out of a search: so it goes with their name, too.
    for (const typed of ['author:NAME zqcanary', 'author:"NAME"', 'NAME zqcanary']) {
      for (const [theirs, nobodys] of [
        [z.username, 'qqnobody'],
        [z.name, 'Qqnobody Qqnowhere'],
      ] as const)
        expect(await found(typed.replace('NAME', theirs))).toEqual(
          await found(typed.replace('NAME', nobodys)),
        );
    }
    const { facets } = await searchAs(services, reader, 'zqcanary');
    expect(namedIn(JSON.stringify(facets))).toEqual([]);
  });

  it('has their own texts in their own data, and in nobody’s else under their name (C13)', async () => {
    const dataOf = async (person: SignedIn) => {
      const { cookie } = await signInAs(services, person);
      return (await app.browser().send('/api/v1/me/data', { headers: { cookie } })).text();
    };
    expect(await dataOf(z)).toContain(`${TEXT}, mended`);
    expect(namedIn(await dataOf(reader))).toEqual([]);
  });
});
