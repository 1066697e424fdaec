import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { QUOTE_ANSWER_DAYS, type QuoteRequestDto, type QuoteRequestsDto } from '../../contract/quoting.js';
import { replyToThread } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removePost } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import {
  answerQuote,
  askToQuote,
  lapseQuestions,
  listQuoteRequests,
  quoteLinks,
  readQuoteRequest,
} from '../../src/quoting/index.js';
import { buildPerson, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { listOf, runJob } from '../notifications/helpers.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let postId: string;
let asker: SignedIn;
let now: Date;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, {
    clock: { now: () => now },
    seal: sealWith(randomBytes(32)),
    noticeLinks: quoteLinks,
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date('2026-03-10T08:00:17.123Z');
  world = await buildCaseWorld(services, 'public');
  asker = await buildPerson(services);
  postId = (await buildReply(services, world.started.thread.id, world.member)).post.id;
});

const ask = (by: Actor = asker) =>
  run(services, askToQuote, by, {
    postId,
    where: 'The journal of ward managers',
    words: 'The second sentence, with your name.',
  }) as Promise<QuoteRequestDto>;
const answer = (requestId: string, by: SignedIn, given: string, conditions?: string) =>
  run(services, answerQuote, by, { requestId, answer: given, conditions }) as Promise<QuoteRequestDto>;
const read = (requestId: string, by: Actor) =>
  run(services, readQuoteRequest, by, { requestId }) as Promise<QuoteRequestDto>;

describe('asking to quote', () => {
  it('reaches the author, and the answer with its conditions is kept and shown to both', async () => {
    const { id, path } = await ask();
    expect((await listOf(services, world.member, 'fairness'))[0]).toMatchObject({
      notice: { kind: 'quoteAsked' },
      path,
    });
    await answer(id, world.member, 'conditions', 'Without my name.');
    for (const by of [asker, world.member])
      expect(await read(id, by)).toMatchObject({ answer: 'conditions', conditions: 'Without my name.' });
    expect((await listOf(services, asker, 'fairness'))[0]).toMatchObject({
      notice: { kind: 'quoteAnswered' },
      path,
    });
    const lists = (await run(services, listQuoteRequests, asker, {})) as QuoteRequestsDto;
    expect([lists.asked.map((one) => one.id), lists.toAnswer]).toEqual([[id], []]);
  });

  it('shows neither side’s address', async () => {
    const { id } = await ask();
    for (const by of [asker, world.member]) expect(JSON.stringify(await read(id, by))).not.toContain('@');
  });

  it('reaches an author without a name, who stays so; the answer is to the minute', async () => {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    const { post } = (await run(services, replyToThread, world.member, {
      threadId: world.started.thread.id,
      body: 'A mistake of mine.',
      clientKey: randomUUID(),
      anonymous: true,
    })) as PostCommitted;
    postId = post.id;
    const { id } = await ask();
    expect((await listOf(services, world.member, 'fairness'))[0]).toMatchObject({
      notice: { kind: 'quoteAsked' },
    });
    const answered = await answer(id, world.member, 'yes');
    expect(answered.answeredAt).toBe('2026-03-10T08:00:00.000Z');
    const seen = JSON.stringify(await read(id, asker));
    for (const token of [world.member.accountId, world.member.username, world.member.name])
      expect(seen).not.toContain(token);
    const lists = (await run(services, listQuoteRequests, world.member, {})) as QuoteRequestsDto;
    expect(lists.toAnswer.map((one) => one.id)).toEqual([id]);
  });

  it('is a no after 14 days without an answer, and told so', async () => {
    const { id } = await ask();
    now = new Date(now.getTime() + QUOTE_ANSWER_DAYS * 24 * 3_600_000);
    await runJob(services, lapseQuestions);
    expect((await read(id, asker)).answer).toBeNull();
    now = new Date(now.getTime() + 1_000);
    expect(await reasonOf(answer(id, world.member, 'yes'))).toBe('too_late');
    await runJob(services, lapseQuestions);
    expect(await read(id, asker)).toMatchObject({ answer: 'no', isLapsed: true });
    expect((await listOf(services, asker, 'fairness'))[0]).toMatchObject({
      notice: { kind: 'quoteAnswered' },
    });
    expect(await reasonOf(answer(id, world.member, 'yes'))).toBe('already_answered');
  });

  it('is done once for each post and asker, and answered once', async () => {
    const both = await Promise.all([reasonOf(ask()), reasonOf(ask())]);
    expect(both.sort()).toEqual(['already_asked', 'done']);
    const lists = (await run(services, listQuoteRequests, asker, {})) as QuoteRequestsDto;
    const { id } = lists.asked[0]!;
    const answers = await Promise.all(
      ['yes', 'no'].map((given) => reasonOf(answer(id, world.member, given))),
    );
    expect(answers.sort()).toEqual(['already_answered', 'done']);
  });

  it('has conditions where the answer says so, and only there', async () => {
    const { id } = await ask();
    expect(await reasonOf(answer(id, world.member, 'conditions'))).toBe('invalid_input');
    expect(await reasonOf(answer(id, world.member, 'yes', 'But only half.'))).toBe('invalid_input');
  });

  it('is for those who read the post and did not write it; between the two alone', async () => {
    expect(await reasonOf(ask(visitor))).toBe('sign_in');
    expect(await reasonOf(ask(world.member))).toBe('own_post');
    const { id } = await ask();
    for (const by of [world.moderator, world.admin, world.siteAdmin])
      expect(await reasonOf(read(id, by))).toBe('not_found');
    expect(await reasonOf(answer(id, asker, 'yes'))).toBe('not_author');
    await run(services, removePost, world.moderator, { postId, reason: 'It names a patient.' });
    expect(await reasonOf(ask(world.other))).toBe('post_gone');
    const closed = await buildCaseWorld(services, 'members');
    postId = (await buildReply(services, closed.started.thread.id, closed.member)).post.id;
    expect(await reasonOf(ask())).toBe('not_found');
  });
});
