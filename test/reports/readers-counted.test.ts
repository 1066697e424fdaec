import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UndoableDto } from '../../contract/appeals.js';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { markSeen } from '../../src/reading/index.js';
import {
  countReaders,
  decideCase,
  hideCase,
  listUndoable,
  undoCase,
  undoDecision,
} from '../../src/reports/index.js';
import { buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld, caseOf, report } from './world.js';

/** How many had a reported post before them until it was taken away. */
let database: TestDatabase;
let services: Services;
let world: CaseWorld;
let caseId: string;

beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await buildCaseWorld(services);
  const { post } = await buildReply(services, world.started.thread.id, world.member, 'What a qqfool.');
  await report(services, world.admin, { kind: 'post', id: post.id });
  caseId = await caseOf(services, post.id);
});

const hide = () =>
  run(services, hideCase, world.moderator, { caseId, rule: 'patient', words: 'It may name a patient.' });
const decide = (decision: object) => run(services, decideCase, world.moderator, { caseId, ...decision });
const undo = () => run(services, undoCase, world.moderator, { caseId });
const kept = { outcome: 'kept', words: 'It names nobody.' };
const removed = { outcome: 'removed', rule: 'patient', words: 'It names a patient.' };
const readers = async () => {
  const [row] = await query<{ readers: number | null }>(
    services.db,
    'select readers from report_cases where id = $1',
    [caseId],
  );
  return row!.readers;
};
const count = async () => {
  while (await countReaders.run(services));
  return readers();
};
/** They come to the thread, whether the post is there or only the line that it is gone. */
const comeBack = () =>
  run(services, markSeen, world.admin, { threadId: world.started.thread.id, ranges: [[1, 2]] });

describe('the readers of a post that was hidden', () => {
  it('are counted once for as long as it stays away, and anew where it was shown meanwhile', async () => {
    await hide();
    expect(await count()).toBe(0);
    await comeBack();
    await decide(removed);
    await undo();
    expect(await count()).toBe(0);
    await decide(kept);
    await undo();
    expect(await readers()).toBeNull();
    expect(await count()).toBe(1);
  });

  it('are counted anew after its removal without hiding was taken back', async () => {
    await decide(removed);
    expect(await count()).toBe(0);
    await undo();
    await comeBack();
    await decide(removed);
    expect(await count()).toBe(1);
  });

  it('are counted anew where the hiding itself was taken back, and it goes later', async () => {
    await hide();
    expect(await count()).toBe(0);
    const { acts } = (await run(services, listUndoable, world.moderator, {})) as { acts: UndoableDto[] };
    const hiding = acts.find(({ entry }) => entry.action === 'post.hidden')!;
    await run(services, undoDecision, world.moderator, { decisionId: hiding.id });
    await comeBack();
    await decide(removed);
    expect(await count()).toBe(1);
  });
});
