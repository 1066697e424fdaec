import { type CaseLevel, caseChangedDto, noteInput, raiseInput } from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { caseFacts } from '../facts/case.facts.js';
import { canSeeCase, canWorkCase } from '../policies/case.policy.js';
import { stateOf } from '../policies/case-state.js';
import { expectPossible } from '../policies/open-case.js';
import { casePath } from '../presenters/case.presenter.js';
import { changeCase, isFree } from '../queries/change-case.js';
import { caseSeenBy } from '../queries/seen-sql.js';
import { tellModerators } from '../tell.js';

/** Where a case goes when those who have it can't decide. */
export const above: Record<CaseLevel, CaseLevel | null> = { forum: 'network', network: 'site', site: null };

// Raising never lets anybody read what they could not read before: so somebody up there has to be able to.
const somebody = `select from report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
  join accounts a on a.status = 'active' and case $2::text when 'site' then a.is_site_admin else a.id in (
    select account_id from memberships where network_id = c.network_id and state = 'active' and role in ('moderator', 'admin')) end
  where c.id = $1 and ${caseSeenBy('c', 'f', 'a')} limit 1`;

export const raiseCase = defineUseCase({
  name: 'reports.raiseCase',
  summary: 'Pass a case on: from the forum to the network, from the network to those who run the site.',
  input: raiseInput,
  output: caseChangedDto,
  limit: { points: 120, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId, words }, facts) {
    expectPossible(facts, 'raise', accountIdOf(ctx.actor)!, ctx.clock.now());
    const to = above[facts.level];
    if (to === null) throw new AppError('conflict', (say) => say.reports.highest, { reason: 'highest' });
    const readers = await query(ctx.db, somebody, [caseId, to]);
    if (readers.length === 0)
      throw new AppError('conflict', (say) => say.reports.nobodyThere, { reason: 'nobody_there' });
    await changeCase(ctx, caseId, {
      act: 'raised',
      must: `${isFree('c', '$2', '$3')} and c.level = $8::text`,
      set: 'level = $7::text, claimed_by = null, claimed_until = null, raised_at = $3::timestamptz',
      words,
      details: { from: facts.level, to },
      values: [to, facts.level],
    });
    await tellModerators(ctx, caseId);
    return { state: 'new' as const, path: casePath(caseId) };
  },
});

export const noteCase = defineUseCase({
  name: 'reports.noteCase',
  summary: 'Write a note on a case, for whoever sees the case.',
  input: noteInput,
  output: caseChangedDto,
  limit: { points: 120, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canSeeCase(ctx.actor, facts),
  async run(ctx, { caseId, words }, facts) {
    await changeCase(ctx, caseId, { act: 'noted', must: 'true', words });
    await tellModerators(ctx, caseId);
    return { state: stateOf(facts, ctx.clock.now()), path: casePath(caseId) };
  },
});
