import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnReportDto, OwnReportsDto } from '../../contract/reports.js';
import { query } from '../../src/database/index.js';
import { deletePost } from '../../src/forums/index.js';
import { type Actor, type Services, visitor } from '../../src/kernel/index.js';
import { memoryLimits } from '../../src/lib/limits.js';
import { listOwnReports, readReport } from '../../src/reports/index.js';
import { buildMember, buildPerson, buildReply, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, caseOf, reasonOf, report } from './world.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(4);
  services = buildServices(database.db);
});
afterAll(() => database.close());

const status = (receipt: string) => run(services, readReport, visitor, { receipt }) as Promise<OwnReportDto>;
const rowsOf = (caseId: string) =>
  query<Record<string, unknown>>(services.db, 'select * from reports where case_id = $1 order by at', [
    caseId,
  ]);

describe('a report', () => {
  it('needs no account, and gives a receipt whose holder sees how it stands', async () => {
    const world = await buildCaseWorld(services, 'public');
    const post = { kind: 'post', id: world.started.post.id } as const;
    const { receipt, path } = await report(services, visitor, post, 'patient', {
      details: 'The second line.',
    });
    expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/);
    expect(path).toBe(`/reports/${receipt}`);
    expect(await status(receipt)).toMatchObject({
      kind: 'post',
      reason: 'patient',
      standing: 'waiting',
      outcome: null,
    });
    // However it is typed.
    expect(await status(receipt.toLowerCase().replaceAll('-', ' '))).toMatchObject({ kind: 'post' });
    expect(await reasonOf(status(`${receipt.slice(0, -1)}${receipt.endsWith('X') ? 'Y' : 'X'}`))).toBe(
      'not_found',
    );
    expect(await reasonOf(status('nonsense'))).toBe('not_found');
    // Of the receipt only a hash is kept.
    const rows = await rowsOf(await caseOf(services, post.id));
    expect(JSON.stringify(rows)).not.toContain(receipt);
    expect(rows).toMatchObject([{ reason: 'patient', details: 'The second line.', reporter_id: null }]);
  });

  it('joins the open case about the same thing, once for each account; another thing is another case', async () => {
    const world = await buildCaseWorld(services);
    const post = { kind: 'post', id: world.started.post.id } as const;
    const readers = [await buildMember(services, world), await buildMember(services, world)];
    await report(services, readers[0]!, post, 'inaccurate');
    await report(services, readers[1]!, post, 'threats');
    expect(await reasonOf(report(services, readers[1]!, post))).toBe('already_reported');
    const caseId = await caseOf(services, post.id);
    expect(await rowsOf(caseId)).toHaveLength(2);
    expect(
      await query(services.db, 'select reports, harm, audience, level from report_cases where id = $1', [
        caseId,
      ]),
    ).toEqual([{ reports: 2, harm: 4, audience: 2, level: 'forum' }]);
    await report(services, readers[0]!, { kind: 'thread', id: world.started.thread.id });
    expect(await caseOf(services, world.started.thread.id)).not.toBe(caseId);
    const { reports } = (await run(services, listOwnReports, readers[0]!, {})) as OwnReportsDto;
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['post', 'thread']);
    expect(await reasonOf(run(services, listOwnReports, visitor, {}))).toBe('sign_in');
  });

  it('from many at once makes one case', async () => {
    const world = await buildCaseWorld(services, 'public');
    const post = { kind: 'post', id: world.started.post.id } as const;
    await Promise.all(Array.from({ length: 12 }, () => report(services, visitor, post)));
    expect(
      await query(services.db, 'select reports from report_cases where subject_id = $1', [post.id]),
    ).toEqual([{ reports: 12 }]);
  });

  it('of a person or a network is for those who run the site', async () => {
    const world = await buildCaseWorld(services, 'public');
    await report(services, visitor, { kind: 'person', id: world.member.accountId }, 'harassment');
    await report(services, world.member, { kind: 'network', id: world.network.id }, 'commercial');
    for (const id of [world.member.accountId, world.network.id])
      expect(await query(services.db, 'select level from report_cases where subject_id = $1', [id])).toEqual([
        { level: 'site' },
      ]);
  });

  it('about the only one who could decide begins with the site', async () => {
    const world = await buildCaseWorld(services, 'public');
    const byAdmin = await buildReply(services, world.started.thread.id, world.admin, 'I decide here.');
    await report(services, visitor, { kind: 'post', id: byAdmin.post.id });
    const byModerator = await buildReply(services, world.started.thread.id, world.moderator, 'So do I.');
    await report(services, visitor, { kind: 'post', id: byModerator.post.id });
    const levels = await query<{ level: string }>(
      services.db,
      'select level from report_cases where subject_id = any($1) order by opened_at',
      [[byAdmin.post.id, byModerator.post.id]],
    );
    expect(levels).toEqual([{ level: 'site' }, { level: 'forum' }]);
  });

  it('of what one may not see answers as of what is not there', async () => {
    const world = await buildCaseWorld(services, 'members');
    const outsider = await buildPerson(services);
    const nowhere = services.ids.next();
    const things = [
      { kind: 'post', id: world.started.post.id },
      { kind: 'thread', id: world.started.thread.id },
      { kind: 'post', id: nowhere },
      { kind: 'person', id: nowhere },
      { kind: 'network', id: nowhere },
    ] as const;
    const told = new Set<string>();
    for (const by of [visitor, outsider] as Actor[])
      for (const thing of things)
        told.add(
          await report(services, by, thing).then(
            () => 'done',
            (error: { toBody(): object }) => JSON.stringify(error.toBody()),
          ),
        );
    expect([...told]).toEqual([expect.stringContaining('"code":"not_found"')]);
    expect(
      await query(services.db, 'select from report_cases where subject_id = any($1)', [
        things.map(({ id }) => id),
      ]),
    ).toEqual([]);
  });

  it('of a post that is not shown any more is refused', async () => {
    const world = await buildCaseWorld(services, 'public');
    const gone = await buildReply(services, world.started.thread.id, world.member, 'Sorry.');
    await run(services, deletePost, world.member, { postId: gone.post.id });
    expect(await reasonOf(report(services, world.moderator, { kind: 'post', id: gone.post.id }))).toBe(
      'post_gone',
    );
  });

  it('is limited for each address and account', async () => {
    const world = await buildCaseWorld(services, 'public');
    const limited = buildServices(database.db, { limits: memoryLimits() });
    const post = { kind: 'post', id: world.started.post.id } as const;
    const answers = [];
    for (let count = 0; count < 21; count++) answers.push(await reasonOf(report(limited, visitor, post)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(20);
    expect(answers.at(-1)).toBe('too_many');
  });
});
