import { caseChangedDto, decideInput } from '../../../contract/cases.js';
import { type Along, accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { confirmRemoval, endHiding, ofChange, setLock, takeAway } from '../../moderation/index.js';
import { type CaseFacts, caseFacts } from '../facts/case.facts.js';
import { canWorkCase } from '../policies/case.policy.js';
import { expectPossible } from '../policies/open-case.js';
import { casePath } from '../presenters/case.presenter.js';
import { changeCase, isFree } from '../queries/change-case.js';
import { noteTried } from '../queries/note-tried.js';
import { reportersTold, tellReporters } from '../queries/told-reporters.js';
import { tellModerators } from '../tell.js';

type Decision = Pick<ReturnType<typeof decideInput.parse>, 'outcome' | 'rule' | 'words'>;

/**
 * One decision each. What it does to the post or thread is the moderators' own act, by the same statement that decides the
 * case: the case is decided and the post removed, or neither.
 */
export const decideCase = defineUseCase({
  name: 'reports.decideCase',
  summary:
    'Decide a case: remove the post, lock the thread, or leave it as it is. A second decision is a conflict.',
  input: decideInput,
  output: caseChangedDto,
  limit: { points: 240, seconds: 60 },
  masks: ['words'],
  facts: (ctx, { caseId }) => caseFacts(ctx, caseId),
  policy: (ctx, facts) => canWorkCase(ctx.actor, facts),
  async run(ctx, { caseId, ...decision }, facts) {
    await noteTried(ctx, facts, decision.outcome);
    expectPossible(facts, 'decide', accountIdOf(ctx.actor)!, ctx.clock.now());
    await decide(ctx, facts, decision);
    await Promise.all([tellModerators(ctx, caseId), tellReporters(ctx, [caseId])]);
    return { state: 'decided' as const, path: casePath(caseId) };
  },
});

/** @throws FactsChanged, or AppError invalid_input for a decision that such a thing can't have */
export async function decide(ctx: Ctx, facts: CaseFacts, decision: Decision): Promise<void> {
  const { outcome, words } = decision;
  const { post, thread } = facts;
  if ((outcome === 'removed' && !post) || (outcome === 'locked' && !thread)) {
    const message = (say: { reports: { notOfThis: string } }) => say.reports.notOfThis;
    throw new AppError('invalid_input', message, { fields: [{ field: 'outcome', message }] });
  }
  const isHidden = post?.post.isUnderReview ?? false;
  const acting = { along: along(ctx, facts, decision), payload: { rule: decision.rule } };
  // What is gone or locked already needs nothing but the decision.
  if (outcome === 'removed' && isHidden) await confirmRemoval(ctx, post!, words, acting);
  else if (outcome === 'removed' && post!.post.state === 'visible') await takeAway(ctx, post!, words, acting);
  else if (outcome === 'locked' && !thread!.thread.isLocked) {
    // The post first: should the lock fail, its case is still open, for whoever tries again.
    if (isHidden) await endHiding(ctx, post!, words);
    await setLock(ctx, thread!, true, words, acting);
  }
  // A post that stays is shown again by the statement that decides.
  else if (isHidden) await endHiding(ctx, post!, words, { along: acting.along });
  else await changeCase(ctx, facts.id, plain(decision, facts));
}

const decided = (outcome: string, rule: string, words: string, actor: string, now: string) =>
  `state = 'decided', outcome = ${outcome}::text, rule = ${rule}::text, words = ${words}::text, decided_by = ${actor}::uuid,
   decided_at = ${now}::timestamptz, claimed_by = null, claimed_until = null`;

/** SQL: the claim is the one that was read. Hiding renews it: the same person in another tab, too, decides about a post that they see. */
const asRead = (claimedUntil: string) => `c.claimed_until is not distinct from ${claimedUntil}::timestamptz`;

function plain({ outcome, rule, words }: Decision, { claimedUntil }: CaseFacts) {
  return {
    act: 'decided' as const,
    must: `${isFree('c', '$2', '$3')} and ${asRead('$9')}`,
    set: decided('$7', '$8', '$5', '$2', '$3'),
    words,
    details: { outcome, rule },
    more: `, ${reportersTold('$1::uuid', '$3', 'was')}`,
    values: [outcome, rule ?? null, claimedUntil],
  };
}

/** The case's own part of a removal or a lock. Its row is locked while it is free, so that of two decisions one finds it decided. */
function along(ctx: Ctx, facts: CaseFacts, { outcome, rule, words }: Decision): Along {
  return {
    name: 'by-case',
    must: (first, { actor, now } = ofChange) => `exists (select from (
      select c.id from report_cases c where c.id = $${first}::uuid and ${isFree('c', actor, now)} and ${asRead(`$${first + 6}`)} for update) free)`,
    more: (first) => `, settled as (
      update report_cases c set ${decided(`$${first + 1}`, `$${first + 2}`, `$${first + 3}`, '$1', '$10')},
        entry_id = logged.id from step, logged where c.id = $${first}::uuid
    ), told as (
      insert into case_events (id, case_id, at, actor_id, act, words, details)
      select $${first + 4}::uuid, $${first}::uuid, $10::timestamptz, $1::uuid, 'decided', $${first + 3}::text, $${first + 5}::jsonb
      from step), ${reportersTold(`$${first}::uuid`, '$10', 'step')}`,
    values: [
      facts.id,
      outcome,
      rule,
      words,
      ctx.ids.next(),
      JSON.stringify({ outcome, rule }),
      facts.claimedUntil,
    ],
  };
}
