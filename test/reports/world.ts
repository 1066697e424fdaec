import type { PostCommitted } from '../../contract/forums.js';
import type { ReportKind, ReportReason, ReportSentDto } from '../../contract/reports.js';
import { query } from '../../src/database/index.js';
import type { Actor, Services, SignedIn } from '../../src/kernel/index.js';
import { sendReport } from '../../src/reports/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';

export interface CaseWorld extends ForumWorld {
  member: SignedIn;
  moderator: SignedIn;
  other: SignedIn;
  siteAdmin: SignedIn;
  started: PostCommitted;
}

/** A network with two moderators, and a thread by a member in it. */
export async function buildCaseWorld(
  services: Services,
  access: 'public' | 'members' = 'members',
): Promise<CaseWorld> {
  const world = await buildForum(services, { access });
  const [moderator, other] = [
    await buildMember(services, world, 'moderator', 'Mo Moderator'),
    await buildMember(services, world, 'moderator', 'Sam Second'),
  ];
  const member = await buildMember(services, world, 'member', 'Ada Author');
  const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
  const started = await buildThread(services, world, { author: member });
  return { ...world, moderator, other, member, siteAdmin, started };
}

export async function report(
  services: Services,
  by: Actor,
  subject: { kind: ReportKind; id: string },
  reason: ReportReason = 'offensive',
  more: object = {},
): Promise<ReportSentDto> {
  return (await run(services, sendReport, by, { ...subject, reason, ...more })) as ReportSentDto;
}

export async function reasonOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; extras?: { reason?: string } }) =>
      error.extras?.reason ?? error.code ?? String(error),
  );
}

/** The open case about a thing. */
export async function caseOf(services: Services, subjectId: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    services.db,
    `select id from report_cases where subject_id = $1 order by opened_at desc limit 1`,
    [subjectId],
  );
  return row!.id;
}
