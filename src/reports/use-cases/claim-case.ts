import { caseChangedDto, caseIdInput, handInput } from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { caseFacts } from '../facts/case.facts.js';
import { canWorkCase } from '../policies/case.policy.js';
import { expectPossible } from '../policies/open-case.js';
import { casePath } from '../presenters/case.presenter.js';
import { changeCase, claimEnd, isFree } from '../queries/change-case.js';
import { rankSql } from '../queries/level-sql.js';
import { caseSeenBy } from '../queries/seen-sql.js';
import { tellModerators } from '../tell.js';

const limit = { points: 600, seconds: 60 };

/** Also the sign that whoever has it is still at work: the lease begins anew, without a line in the log. */
export const claimCase = defineUseCase({
  name: 'reports.claimCase',
  summary: 'Take a case to work on it, or go on with one that you have. It is yours for 15 minutes.',
  input: caseIdInput,
  output: caseChangedDto,
  limit,
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId }, facts) {
    const now = ctx.clock.now();
    const me = accountIdOf(ctx.actor)!;
    expectPossible(facts, 'claim', me, now);
    const isMine = 'was.claimed_by = $2::uuid and was.claimed_until > $3::timestamptz';
    await changeCase(ctx, caseId, {
      act: 'claimed',
      must: isFree('c', '$2', '$3'),
      set: 'claimed_by = $2::uuid, claimed_until = $7::timestamptz',
      logs: `not coalesce(${isMine}, false)`,
      values: [claimEnd(now)],
    });
    if (facts.claimedBy !== me || facts.claimedUntil! <= now) await tellModerators(ctx, caseId);
    return { state: 'claimed' as const, path: casePath(caseId) };
  },
});

export const releaseCase = defineUseCase({
  name: 'reports.releaseCase',
  summary: 'Put a case that you have back into the queue.',
  input: caseIdInput,
  output: caseChangedDto,
  limit,
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId }, facts) {
    expectPossible(facts, 'release', accountIdOf(ctx.actor)!, ctx.clock.now());
    await changeCase(ctx, caseId, {
      act: 'released',
      must: `c.state = 'open' and c.claimed_by = $2::uuid`,
      set: 'claimed_by = null, claimed_until = null',
    });
    await tellModerators(ctx, caseId);
    return { state: 'new' as const, path: casePath(caseId) };
  },
});

export const handCase = defineUseCase({
  name: 'reports.handCase',
  summary: 'Give a case to another moderator who may decide it.',
  input: handInput,
  output: caseChangedDto,
  limit,
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId, username }, facts) {
    const now = ctx.clock.now();
    expectPossible(facts, 'hand', accountIdOf(ctx.actor)!, now);
    const [target] = await query<{ id: string }>(ctx.db, takers, [caseId, username]);
    if (!target) {
      const message = (words: { reports: { cannotWork: string } }) => words.reports.cannotWork;
      throw new AppError('invalid_input', message, { fields: [{ field: 'username', message }] });
    }
    await changeCase(ctx, caseId, {
      act: 'handed',
      must: `c.state = 'open'`,
      set: 'claimed_by = $7::uuid, claimed_until = $8::timestamptz',
      details: { to: target.id },
      values: [target.id, claimEnd(now)],
    });
    await tellModerators(ctx, caseId);
    return { state: 'claimed' as const, path: casePath(caseId) };
  },
});

/** The list form of `canWorkCase`, of one person. */
const takers = `select a.id from report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
  left join accounts w on w.id = c.about_id join accounts a on a.username_key = lower($2) and a.status = 'active'
  where c.id = $1 and ${caseSeenBy('c', 'f', 'a')} and ${rankSql('f', 'a')} >= coalesce(${rankSql('f', 'w')}, 0)
    and case c.level when 'site' then a.is_site_admin when 'network' then a.is_site_admin or exists (
      select from memberships m where m.network_id = c.network_id and m.account_id = a.id and m.state = 'active'
        and m.role in ('moderator', 'admin')) else true end`;
