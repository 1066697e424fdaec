import { caseChangedDto, hideInput } from '../../../contract/cases.js';
import { type Along, accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { hidePost, ofChange } from '../../moderation/index.js';
import { type CaseFacts, caseFacts } from '../facts/case.facts.js';
import { canWorkCase } from '../policies/case.policy.js';
import { expectPossible } from '../policies/open-case.js';
import { casePath } from '../presenters/case.presenter.js';
import { claimEnd, isFree } from '../queries/change-case.js';
import { tellModerators } from '../tell.js';

/** Whoever hides a post has its case from then on: a post is not hidden for nobody to look at. */
export const hideCase = defineUseCase({
  name: 'reports.hideCase',
  summary:
    'Hide the post of a case until the case is decided, with the rule it may break and a reason: its author is told both, and can appeal.',
  input: hideInput,
  output: caseChangedDto,
  limit: { points: 120, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId, rule, words }, facts) {
    expectPossible(facts, 'hide', accountIdOf(ctx.actor)!, ctx.clock.now());
    if (facts.post?.post.state !== 'visible')
      throw new AppError('conflict', (say) => say.reports.nothingToHide, { reason: 'nothing_to_hide' });
    await hidePost(ctx, facts.post, words, {
      along: along(ctx, facts, words),
      payload: { rule, case: caseId },
    });
    await tellModerators(ctx, caseId);
    return { state: 'claimed' as const, path: casePath(caseId) };
  },
});

/** The case's own part, by the same statement: of two moderators one finds it taken. */
function along(ctx: Ctx, { id }: CaseFacts, words: string): Along {
  return {
    name: 'by-case',
    must: (first, { actor, now } = ofChange) => `exists (select from (
      select c.id from report_cases c where c.id = $${first}::uuid and ${isFree('c', actor, now)} for update) free)`,
    more: (first, { actor, now, done } = ofChange) => `, taken as (
      update report_cases c set claimed_by = ${actor}::uuid, claimed_until = $${first + 1}::timestamptz, raised_at = ${now}::timestamptz
      from ${done}
      where c.id = $${first}::uuid
    ), hiding_noted as (
      insert into case_events (id, case_id, at, actor_id, act, words, details)
      select $${first + 2}::uuid, $${first}::uuid, ${now}::timestamptz, ${actor}::uuid, 'hidden', $${first + 3}::text, '{}'::jsonb
      from ${done})`,
    values: [id, claimEnd(ctx.clock.now()), ctx.ids.next(), words],
  };
}
