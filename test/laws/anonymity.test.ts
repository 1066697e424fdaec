import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { reactToPost, threadVersion } from '../../src/forums/index.js';
import { decideHold } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { buildForum, buildMember, buildThread, type ForumWorld, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';
import { bestGuesses, chanceOf, dice, type Round } from './anonymity/classifier.js';

const MEMBERS = 20;
const ROUNDS = 40;
/** Of the permutations at least as good as the guesses: rarer than this, and the guesses are no luck. */
const SIGNIFICANT = 0.001;

let app: RunningApp;
let services: Services;
let world: ForumWorld;
let members: SignedIn[];
let rounds: Round[];
/** The same where each such text waits, as a moderator sees it who lets none through. */
let waiting: Round[];

beforeAll(async () => {
  app = await startApp();
  services = app.app.services;
  world = await buildForum(services);
  members = [];
  for (let n = 0; n < MEMBERS; n++) members.push(await buildMember(services, world, 'member', `Member ${n}`));
  rounds = await record('on');
  waiting = await record('held');
}, 300_000);
afterAll(async () => {
  closeClients();
  await app.stop();
});

/**
 * Every frame that a member (where texts wait: a moderator) gets around each anonymous post, and every page and API answer that shows it. In each round
 * some write by name and react; all who write, the anonymous author too, say that they are typing first, as a careless
 * program would. Who writes is drawn before, from a fixed seed.
 */
async function record(mode: 'on' | 'held'): Promise<Round[]> {
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode });
  const draw = dice(20_261_122);
  const role = mode === 'held' ? 'moderator' : 'member';
  const observer = await buildMember(services, world, role, 'An observer');
  const { thread, post: opening } = await buildThread(services, world, { author: world.admin });
  const { era, epoch, head: after } = (await threadVersion(services.db, thread.id))!;
  const watch = async (person: SignedIn): Promise<Client> => {
    const client = await connect(app.origin, (await signInAs(services, person)).cookie);
    await sendOk(client, 'thread:sync', { threadId: thread.id, era, epoch, after });
    return client;
  };
  const eye = await watch(observer);
  const frames = recordFrames(eye);
  const clients = new Map<string, Client>();
  for (const member of members) clients.set(member.accountId, await watch(member));
  const cookie = (await signInAs(services, observer)).cookie;
  const shown = [
    `/api/v1/threads/${thread.id}`,
    thread.path,
    world.forum.path,
    `/api/v1/networks/${world.network.slug}/forums/${world.forum.slug}`,
    ...(mode === 'held' ? queues() : []),
  ];
  /** @returns the id of the post, or of what waits */
  const write = async (person: SignedIn, anonymous: boolean): Promise<string> => {
    const client = clients.get(person.accountId)!;
    await send(client, 'thread:typing', { threadId: thread.id });
    const reply = { threadId: thread.id, body: 'It happened to us too.', clientKey: randomUUID(), anonymous };
    const answer = await send<PostCommitted>(client, 'thread:reply', reply);
    if (answer.ok) return answer.data.post.id;
    if (!answer.error.held) throw new Error(answer.error.code);
    return answer.error.held.id;
  };
  const all: Round[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const from = frames.length;
    const authors = [draw(MEMBERS), draw(MEMBERS), draw(MEMBERS)].map((at) => members[at]!);
    const unnamed = members[draw(MEMBERS)]!;
    for (const author of authors) await write(author, false);
    await run(services, reactToPost, members[draw(MEMBERS)]!, {
      postId: opening.id,
      kind: 'thanks',
      isOn: n % 2 === 0,
    });
    const postId = await write(unnamed, true);
    await eventually(() => frames.slice(from).some((frame) => frame.includes(postId)), 'the post is there');
    const more = mode === 'held' ? [] : [`/api/v1/posts/${postId}/history`, `/p/${postId}/history`];
    const answers = await Promise.all([...shown, ...more].map((path) => answerOf(path, cookie)));
    if (mode === 'held') {
      // Let through by another moderator: the same is asked of what it becomes.
      await run(services, decideHold, world.admin, { holdId: postId, revision: 1, decision: 'approve' });
      answers.push(...(await Promise.all(shown.map((path) => answerOf(path, cookie)))));
    }
    all.push({ author: unnamed.accountId, postId, frames: frames.slice(from), answers });
  }
  return all;
}

/** Where moderators read what waits. */
const queues = () => {
  const { network, forum } = world;
  return [
    `${network.path}/held`,
    `${forum.path}/held`,
    `/api/v1/networks/${network.slug}/held`,
    `/api/v1/networks/${network.slug}/forums/${forum.slug}/held`,
  ];
};

async function answerOf(path: string, cookie: string): Promise<string> {
  const response = await fetch(`${app.origin}${path}`, { headers: { cookie } });
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'content-security-policy'].includes(name),
  );
  return `${path} ${response.status} ${JSON.stringify(headers)} ${await response.text()}`;
}

const people = () =>
  members.map(({ accountId, username, name }) => ({ id: accountId, words: [accountId, username, name] }));
const pOf = (given: Round[]) => chanceOf(bestGuesses(given, people()), given, people(), dice(7));

describe('who wrote an anonymous post', () => {
  it('is not told by the metadata of any frame, page or answer', () => {
    expect(pOf(rounds)).toBeGreaterThan(SIGNIFICANT);
  });

  it('is not told to moderators either, by what waits for them and what becomes of it', () => {
    // They do read it there.
    for (const { postId, answers } of waiting)
      expect(answers.filter((answer) => answer.includes(postId)).length).toBeGreaterThanOrEqual(2);
    expect(pOf(waiting)).toBeGreaterThan(SIGNIFICANT);
    const inQueue = waiting.map((round, n) => ({
      ...round,
      answers: round.answers.map((answer) => (n % 2 ? answer : `${answer}{"author":"${round.author}"}`)),
    }));
    expect(pOf(inQueue)).toBeLessThan(SIGNIFICANT);
  });

  it('would be told by one word that a program lets slip', () => {
    const typing = rounds.map((round) => ({
      ...round,
      frames: [
        JSON.stringify([
          'thread:typing',
          { person: members.find(({ accountId }) => accountId === round.author) },
        ]),
        ...round.frames,
      ],
    }));
    expect(pOf(typing)).toBeLessThan(SIGNIFICANT);
    // Half as often is enough.
    expect(pOf(rounds.map((round, n) => (n % 2 === 0 ? typing[n]! : round)))).toBeLessThan(SIGNIFICANT);
    const inPeople = rounds.map((round) => ({
      ...round,
      answers: round.answers.map((answer) => `${answer}{"people":[{"id":"${round.author}"}]}`),
    }));
    expect(pOf(inPeople)).toBeLessThan(SIGNIFICANT);
  });

  it('has no times but whole minutes, and ids without one', async () => {
    const fine = /:\d\d\.(?!000)\d{3}Z|:(?!00)\d\d\.\d{3}Z/;
    for (const { postId, frames, answers } of rounds) {
      expect(postId[14]).toBe('4');
      for (const text of [...frames, ...answers]) {
        for (const [post] of text.matchAll(new RegExp(`\\{"id":"${postId}"[^{}]*\\}`, 'g')))
          expect(post).not.toMatch(fine);
      }
    }
    const rows = await query<{ at: Date }>(
      services.db,
      `select a.created_at as at from accounts a where a.status = 'pseudonym' union all
       select created_at from posts where is_anonymous`,
    );
    for (const { at } of rows) expect(at.getTime() % 60_000).toBe(0);
  });

  it('is in no answer by a word of the account itself', () => {
    // Whoever never wrote by name is nowhere at all.
    const named = new Set(
      rounds.flatMap(({ frames }) =>
        frames.flatMap((frame) =>
          members.filter(({ accountId }) => frame.includes(`"authorId":"${accountId}"`)),
        ),
      ),
    );
    const unseen = members.filter(
      (member) => !named.has(member) && rounds.some(({ author }) => author === member.accountId),
    );
    for (const { accountId, username } of unseen)
      for (const { frames, answers } of rounds)
        for (const text of [...frames, ...answers])
          for (const word of [accountId, username]) expect(text).not.toContain(word);
  });
});
