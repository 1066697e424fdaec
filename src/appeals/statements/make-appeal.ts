import { ANSWER_DAYS } from '../../../contract/appeals.js';
import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { insertNetworkEvents, networkEventsJson } from '../../networks/index.js';
import { noticesSql } from '../../notices/index.js';
import type { DecisionFacts } from '../facts/decision.facts.js';
import { candidates, decidesWith } from '../queries/deciders.js';

const DAY_MS = 24 * 3_600_000;
/** Of Postgres: a unique index has it already. */
const TAKEN = '23505';

export const answerDue = (now: Date): Date => new Date(now.getTime() + ANSWER_DAYS * DAY_MS);

const somebody = (level: 'moderators' | 'admins') => `exists (
    select from new x left join forums f on f.id = x.forum_id cross join ${candidates('x')} where ${decidesWith(level, 'x', 'f', 'a')})`;

// The case's row is the one lock. Where nobody of a level may decide, the appeal begins with the next.
const text = `
  with new as (
    select $1::uuid as id, $2::text as source, $3::uuid as decision_id, $4::uuid as account_id, $5::uuid as decided_against,
      $6::smallint as rank, $7::uuid as network_id, $8::uuid as forum_id, $9::uuid as case_id
  ), placed as (
    select new.*, case when ${somebody('moderators')} then 'moderators' when ${somebody('admins')} then 'admins'
      else 'site' end as level from new
  ), made as (
    insert into appeals (id, source, decision_id, account_id, decided_against, rank, network_id, forum_id, case_id, level, state,
      words, made_at, due_at)
    select x.id, x.source, x.decision_id, x.account_id, x.decided_against, x.rank, x.network_id, x.forum_id, x.case_id, x.level, 'open',
      $10, $11::timestamptz, $12::timestamptz from placed x returning *
  ), reopened as (
    update report_cases c set state = 'appealed' from made where c.id = made.case_id and c.state = 'decided' returning c.id
  ), noted as (
    insert into case_events (id, case_id, at, actor_id, act, words, details)
    select $13::uuid, r.id, $11::timestamptz, null, 'appealed', null, '{}' from reopened r
  ), kept as (${insertNetworkEvents('$14', 'made')}
  ), told as (${noticesSql({
    kind: 'appealed',
    account: 'a.id',
    subject: 'x.id',
    network: 'x.network_id',
    at: 'x.made_at',
    from: `made x left join forums f on f.id = x.forum_id cross join ${candidates('x')}
      where case x.level when 'moderators' then ${decidesWith('moderators', 'x', 'f', 'a')}
        when 'admins' then ${decidesWith('admins', 'x', 'f', 'a')} else ${decidesWith('site', 'x', 'f', 'a')} end`,
  })})
  select (select id from made) as id, (select coalesce(json_agg(account_id), '[]') from told) as told`;

/** @returns who is told of it @throws AppError conflict where there is an appeal already */
export async function writeAppeal(
  ctx: Ctx,
  { source, record }: DecisionFacts,
  words: string,
): Promise<{ id: string; told: string[] }> {
  const now = ctx.clock.now();
  // Whom it is about, under the name of the post: an author without a name keeps theirs to themselves.
  const actorId = record.subjectId;
  const named = record.isSealed ? null : actorId;
  const event = { networkId: record.networkId!, actorId: named, act: 'appeal.made', at: now } as const;
  try {
    const [row] = await query<{ id: string; told: string[] }>(ctx.db, text, [
      ctx.ids.next(),
      source,
      record.id,
      actorId,
      record.deciderId,
      record.rank,
      record.networkId,
      record.forumId,
      record.caseId,
      words,
      now,
      answerDue(now),
      ctx.ids.next(),
      networkEventsJson(record.networkId ? [event] : []),
    ]);
    return row!;
  } catch (error) {
    if ((error as { code?: string }).code !== TAKEN) throw error;
    throw new AppError('conflict', (say) => say.common.changedMeanwhile, { reason: 'already_appealed' });
  }
}
