import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationPageDto } from '../../contract/messages.js';
import { query } from '../../src/database/index.js';
import { addForumPerson } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { memoryLimits } from '../../src/lib/limits.js';
import {
  answerConversation,
  listConversations,
  readConversation,
  writeToForum,
  writeToNetwork,
} from '../../src/messages/index.js';
import { leaveNetwork, setRole, updateAccess } from '../../src/networks/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildServices,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf } from '../notifications/helpers.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

const words = { body: 'When do we meet?' };
const write = ({ network }: NetworkWorld, by: SignedIn | typeof visitor, to: string, more = {}) =>
  run(services, writeToNetwork, by, {
    networkId: network.id,
    to,
    ...words,
    clientKey: randomUUID(),
    ...more,
  });
const writeForum = (forumId: string, by: SignedIn) =>
  run(services, writeToForum, by, { forumId, ...words, clientKey: randomUUID() });
const answer = (by: SignedIn, conversationId: string, body = 'In May.') =>
  run(services, answerConversation, by, { conversationId, body, clientKey: randomUUID() });
const read = (by: SignedIn, conversationId: string) =>
  run(services, readConversation, by, { conversationId }) as Promise<ConversationPageDto>;
const letters = async (person: SignedIn) =>
  (await listOf(services, person)).filter(({ notice }) => notice?.kind === 'message');
const counts = async (...people: SignedIn[]) =>
  Promise.all(people.map(async (person) => (await letters(person)).length));
const mailed = async (person: SignedIn) => {
  const rows = await query<{ data: object }>(
    services.db,
    `select data from outgoing_mail where account_id = $1 and template = 'messageWaiting'`,
    [person.accountId],
  );
  return rows.length;
};

describe('a letter to the contact', () => {
  it('comes to one person, by notification and mail, without an address; the answer goes back the same way', async () => {
    const made = await buildNetwork(services);
    const moderator = await buildMember(services, made, 'moderator');
    const stranger = await buildPerson(services, { name: 'Nia Newcomer' });
    const { conversationId, path } = await write(made, stranger, 'contact');
    expect(await counts(made.admin, moderator, stranger)).toEqual([1, 0, 0]);
    expect(await mailed(made.admin)).toBe(1);
    const [news] = await letters(made.admin);
    expect(news).toMatchObject({ path, person: { name: 'Nia Newcomer' } });
    expect((await read(made.admin, conversationId)).messages).toMatchObject([
      { body: words.body, by: { name: 'Nia Newcomer' } },
    ]);
    await answer(made.admin, conversationId);
    expect(await counts(made.admin, stranger)).toEqual([1, 1]);
    expect((await read(stranger, conversationId)).messages.map(({ body }) => body)).toEqual([
      words.body,
      'In May.',
    ]);
    expect(JSON.stringify([await read(stranger, conversationId), news])).not.toMatch(/@/);
    expect(await reasonOf(read(moderator, conversationId))).toBe('not_found');
  });

  it('is the same when it is sent twice', async () => {
    const made = await buildNetwork(services);
    const stranger = await buildPerson(services);
    const clientKey = randomUUID();
    const first = await write(made, stranger, 'contact', { clientKey });
    expect(await write(made, stranger, 'contact', { clientKey })).toEqual(first);
    expect(await counts(made.admin)).toEqual([1]);
  });
});

describe('a letter to the moderators (D47)', () => {
  it('comes to all of a network, each once, and to no other', async () => {
    const made = await buildNetwork(services);
    const [moderator, second] = [
      await buildMember(services, made, 'moderator'),
      await buildMember(services, made, 'moderator'),
    ];
    const [member, steering] = [
      await buildMember(services, made),
      await buildMember(services, made, 'steering'),
    ];
    const { conversationId } = await write(made, member, 'moderators');
    expect(await counts(made.admin, moderator, second, steering, member)).toEqual([1, 1, 1, 0, 0]);
    await answer(moderator, conversationId);
    expect(await counts(made.admin, moderator, second, member)).toEqual([2, 1, 2, 1]);
  });

  it('of a room comes to those who moderate in it, and from those who know of it', async () => {
    const made = await buildNetwork(services);
    const room = await buildForum(services, { within: made, access: 'invited' });
    const people = [];
    for (const role of ['participant', 'moderator', 'moderator'] as const) {
      const person = await buildMember(services, made);
      await run(services, addForumPerson, made.admin, {
        forumId: room.forum.id,
        username: person.username,
        role,
      });
      people.push(person);
    }
    const [inside, one, two] = people as [SignedIn, SignedIn, SignedIn];
    const outside = await buildMember(services, made, 'moderator');
    const otherAdmin = await buildMember(services, made, 'admin');
    const { conversationId } = await writeForum(room.forum.id, inside);
    expect(await counts(one, two, outside, otherAdmin)).toEqual([1, 1, 0, 0]);
    // Nothing is sent either that only its page would hide again.
    expect(await Promise.all([one, two, outside, otherAdmin].map(mailed))).toEqual([1, 1, 0, 0]);
    expect(await reasonOf(writeForum(room.forum.id, outside))).toBe('not_found');
    expect(await reasonOf(writeForum(room.forum.id, otherAdmin))).toBe('done');
    // Who moderates no more reads no more of it; who wrote loses only what the room is called.
    await run(services, leaveNetwork, one, { networkId: made.network.id });
    expect(await reasonOf(read(one, conversationId))).toBe('not_found');
    await run(services, leaveNetwork, inside, { networkId: made.network.id });
    expect((await read(inside, conversationId)).conversation.place).toBeNull();
    const before = (await letters(one)).length;
    await answer(inside, conversationId, 'And now?');
    expect((await letters(one)).length).toBe(before);
  });

  it('reaches who moderates by the time it goes on', async () => {
    const made = await buildNetwork(services);
    const member = await buildMember(services, made);
    const { conversationId } = await write(made, member, 'moderators');
    const late = await buildMember(services, made, 'moderator');
    expect(await reasonOf(read(late, conversationId))).toBe('not_found');
    await answer(member, conversationId, 'Anybody?');
    expect(await counts(late)).toEqual([1]);
    expect((await read(late, conversationId)).messages).toHaveLength(2);
    await run(services, setRole, made.admin, {
      networkId: made.network.id,
      accountId: late.accountId,
      role: 'member',
    });
    expect(await reasonOf(answer(late, conversationId))).toBe('not_found');
  });
});

describe('writing', () => {
  it('is for people who are signed in and may know of the place; a suspended member can ask why', async () => {
    const made = await buildNetwork(services);
    const [stranger, member] = [await buildPerson(services), await buildMember(services, made)];
    expect(await reasonOf(write(made, visitor, 'contact'))).toBe('sign_in');
    await run(services, suspendMember, made.admin, {
      networkId: made.network.id,
      accountId: member.accountId,
      reason: 'Noise.',
    });
    expect(await reasonOf(write(made, member, 'moderators'))).toBe('done');
    await run(services, updateAccess, made.admin, {
      networkId: made.network.id,
      joining: 'invitation',
      visibility: 'unlisted',
      questions: [],
    });
    expect(await reasonOf(write(made, stranger, 'contact'))).toBe('not_found');
    expect(await reasonOf(run(services, listConversations, visitor, {}))).toBe('sign_in');
  });

  it('to oneself alone reaches nobody, and says so', async () => {
    const made = await buildNetwork(services);
    expect(await reasonOf(write(made, made.admin, 'contact'))).toBe('nobody');
    expect((await run(services, listConversations, made.admin, {})).conversations).toEqual([]);
  });

  it('is for ten an hour by each person (D47)', async () => {
    const counted = { ...services, limits: memoryLimits() };
    const made = await buildNetwork(services);
    const [keen, other] = [await buildPerson(services), await buildPerson(services)];
    const send = (by: SignedIn) =>
      reasonOf(
        run(counted, writeToNetwork, by, {
          networkId: made.network.id,
          to: 'moderators',
          ...words,
          clientKey: randomUUID(),
        }),
      );
    const answers: string[] = [];
    for (let n = 0; n < 10; n++) answers.push(await send(keen));
    expect(new Set(answers)).toEqual(new Set(['done']));
    expect(await send(keen)).toBe('too_many');
    expect(await send(other)).toBe('done');
    expect(await letters(made.admin)).toHaveLength(11);
  });
});
