import { decisionIdInput, undoablesDto, undoneDto } from '../../../contract/appeals.js';
import { caseChangedDto, caseIdInput } from '../../../contract/cases.js';
import { noInput } from '../../../contract/networks.js';
import { said } from '../../../text/index.js';
import { query } from '../../database/index.js';
import { threadFacts } from '../../forums/index.js';
import { type Along, accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import {
  type ActRow,
  actById,
  actsSince,
  canComeBack,
  hidesAgain,
  ofChange,
  presentAct,
  takeBack,
} from '../../moderation/index.js';
import { caseFacts } from '../facts/case.facts.js';
import { canSeeCase } from '../policies/case.policy.js';
import { expectPossible } from '../policies/open-case.js';
import { canUndo, undoUntil } from '../policies/undo.policy.js';
import { casePath } from '../presenters/case.presenter.js';
import { changeCase } from '../queries/change-case.js';
import { tellModerators } from '../tell.js';

const limit = { points: 120, seconds: 60 };

/** One line of the log as something that its actor takes back. */
async function undoFacts(ctx: Ctx, entryId: string) {
  const act = await actById(ctx, entryId);
  const standing = act && (await threadFacts(ctx, act.placeId));
  return act && standing && { act, actorId: act.actorId, at: act.at, isInForce: canComeBack(act), standing };
}

export const undoDecision = defineUseCase({
  name: 'reports.undoDecision',
  summary:
    'Take back what you did as a moderator, within ten minutes. A case that it decided is open again, and the author is told.',
  input: decisionIdInput,
  output: undoneDto,
  limit,
  facts: (ctx, { decisionId }) => undoFacts(ctx, decisionId),
  policy: (ctx, facts) => canUndo(ctx.actor, facts, ctx.clock.now()),
  async run(ctx, _input, { act }) {
    await undoAct(ctx, act);
    return { path: act.postId ? `/p/${act.postId}` : `/t/${act.threadId}` };
  },
});

async function undoAct(ctx: Ctx, act: ActRow): Promise<void> {
  const reason = said((words) => words.appeals.undone, ctx.language);
  await takeBack(ctx, act, reason, 'undo', reopening(ctx, act));
  const cases = await query<{ caseId: string }>(
    ctx.db,
    `select case_id as "caseId" from case_events where act = 'undone' and details ->> 'entry' = $1`,
    [act.id],
  );
  for (const { caseId } of cases) await tellModerators(ctx, caseId);
}

/**
 * SQL: a case as it was before its decision. Who had the post before them is counted anew where it was shown meanwhile, and
 * only there: many come back to the thread of one that stays away, and see that it is gone.
 */
const fresh = (
  now: string,
  wasAway: boolean,
) => `state = 'open', outcome = null, rule = null, words = null, decided_by = null,
  decided_at = null, entry_id = null, raised_at = ${now}::timestamptz${wasAway ? '' : ', readers = null'}`;

/** SQL: nothing about the same was opened since; then that case goes on, and this one stays decided. */
const isAlone = (c: string) => `not exists (
  select from report_cases o where o.kind = ${c}.kind and o.subject_id = ${c}.subject_id and o.state = 'open')`;

/** SQL: the row of the case that the line decided, locked: first, as whoever decides takes it. */
const held = (entry: string) => `(select count(*) >= 0 from (
  select c.id from report_cases c where c.entry_id = ${entry}::uuid for update) held)`;

/** SQL: the same, where the post is hidden again: by then a case waits, or is open again. An appeal may have come meanwhile. */
const waiting = (entry: string) => `exists (select from (
  select c.id from report_cases c where c.post_id = (select l.post_id from moderation_log l where l.id = ${entry}::uuid)
    and (c.state = 'open' or c.entry_id = ${entry}::uuid and c.state = 'decided') order by c.id for update) waiting)`;

/** The case's own part of taking back what decided it: it is open again. */
function reopening(ctx: Ctx, act: ActRow): Along {
  const isHiding = hidesAgain(act);
  const wasAway = isHiding && act.action === 'post.removed';
  const shows = act.action === 'post.hidden';
  return {
    name: wasAway
      ? 'by-undo-of-away'
      : isHiding
        ? 'by-undo-of-hidden'
        : shows
          ? 'by-undo-of-hiding'
          : 'by-undo',
    must: (first) => (isHiding ? waiting : held)(`$${first}`),
    more: (first, { actor, now, done } = ofChange) => `, reopened as (
      update report_cases c set ${fresh(now, wasAway)} from ${done}
      where c.entry_id = $${first}::uuid and c.state = 'decided' and ${isAlone('c')} returning c.id
    ), reopening_noted as (
      insert into case_events (id, case_id, at, actor_id, act, words, details)
      select $${first + 1}::uuid, r.id, ${now}::timestamptz, ${actor}::uuid, 'undone', null,
        jsonb_build_object('entry', $${first}::text) from reopened r)${
          // The case of a post that was hidden goes on: who had it is counted when it goes again.
          shows
            ? `, uncounted as (update report_cases c set readers = null from ${done}
      where c.post_id = $${first + 2}::uuid and c.kind = 'post' and c.state = 'open')`
            : ''
        }`,
    values: [act.id, ctx.ids.next(), ...(shows ? [act.postId] : [])],
  };
}

export const undoCase = defineUseCase({
  name: 'reports.undoCase',
  summary:
    'Take back your decision on a case within ten minutes: what it did is undone, and the case is open again.',
  input: caseIdInput,
  output: caseChangedDto,
  limit,
  async facts(ctx, { caseId }) {
    const item = await caseFacts(ctx, caseId);
    const act = item?.entryId ? await undoFacts(ctx, item.entryId) : null;
    return item && { item, act };
  },
  policy(ctx, { item, act }) {
    const see = canSeeCase(ctx.actor, item);
    if (!see.allowed) return see;
    const { decidedBy, decidedAt, standing } = item;
    const plain = {
      actorId: decidedBy,
      at: decidedAt ?? new Date(0),
      isInForce: item.state === 'decided',
      standing,
    };
    const decision = canUndo(ctx.actor, act ?? plain, ctx.clock.now());
    return decision.allowed || !decision.hidden
      ? decision
      : refused('not_yours', (words) => words.appeals.notYours);
  },
  async run(ctx, { caseId }, { item, act }) {
    expectPossible(item, 'undo', accountIdOf(ctx.actor)!, ctx.clock.now());
    if (act) await undoAct(ctx, act.act);
    else {
      await changeCase(ctx, caseId, {
        act: 'undone',
        must: `c.state = 'decided' and c.decided_by = $2::uuid and c.outcome <> 'gone' and ${isAlone('c')}`,
        set: fresh('$3', false),
      });
      await tellModerators(ctx, caseId);
    }
    return { state: 'new' as const, path: casePath(caseId) };
  },
});

export const listUndoable = defineUseCase({
  name: 'reports.listUndoable',
  summary: 'What you did as a moderator in the last ten minutes and can still take back, newest first.',
  input: noInput,
  output: undoablesDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx) {
    const now = ctx.clock.now();
    const acts = await actsSince(ctx, new Date(now.getTime() - (undoUntil(now).getTime() - now.getTime())));
    return {
      acts: acts.map((act) => ({
        id: act.id,
        entry: presentAct(act),
        until: undoUntil(act.at).toISOString(),
      })),
    };
  },
});
