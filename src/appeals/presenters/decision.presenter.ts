import type { AppealLineDto, DecisionDto, OwnAppealDto } from '../../../contract/appeals.js';
import { said } from '../../../text/index.js';
import type { Ctx, DecisionRecord } from '../../kernel/index.js';
import { casePath } from '../../reports/index.js';
import type { AppealRow, DecisionFacts } from '../facts/decision.facts.js';
import { appealUntil, canAppeal } from '../policies/appeal.policy.js';

export const decisionPath = (id: string): string => `/decisions/${id}`;
export const appealPath = (id: string): string => `/appeals/${id}`;

/** What an appeal is called in letters: the end of its id, in groups of four. */
export const referenceOf = (id: string): string =>
  id.replaceAll('-', '').slice(-12).toUpperCase().match(/.{4}/g)!.join('-');

/** An appeal as whoever made it sees it: by which role it was decided, never by whom. */
export function presentOwnAppeal(row: AppealRow): OwnAppealDto {
  return {
    id: row.id,
    reference: referenceOf(row.id),
    words: row.words,
    madeAt: row.madeAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    level: row.level,
    outcome: row.outcome,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedRole: row.decidedRole,
    answer: row.answer,
  };
}

type Shown = Omit<DecisionDto, 'appeal' | 'appealUntil'>;

/** What a decision says of itself: what, how far and how long, on what facts, found how, by which rule. */
function presentStatement(ctx: Ctx, record: DecisionRecord): Shown {
  const { id, at, entry, title, reason, rule, role, found, network, until, isInForce, isFinal } = record;
  return {
    id,
    at: at.toISOString(),
    entry,
    title: title && said(title, ctx.language),
    reason,
    rule,
    role,
    found,
    network,
    until: until?.toISOString() ?? null,
    isInForce,
    isFinal,
  };
}

/** The whole statement of reasons, for whom the decision is about. */
export function presentDecision(ctx: Ctx, { record, appeal, names }: DecisionFacts): DecisionDto {
  const may = canAppeal(ctx.actor, record, names, appeal && referenceOf(appeal.id), ctx.clock.now());
  return {
    ...presentStatement(ctx, record),
    appealUntil: may.allowed ? appealUntil(record.at).toISOString() : null,
    appeal: appeal && presentOwnAppeal(appeal),
  };
}

/** A line of the list of those who decide. */
export function presentAppeal(ctx: Ctx, row: AppealRow, record: DecisionRecord): AppealLineDto {
  return {
    ...presentOwnAppeal(row),
    appellant: record.isSealed ? null : row.appellant,
    isSealed: record.isSealed ?? false,
    decision: presentStatement(ctx, record),
    isOverdue: row.state === 'open' && ctx.clock.now() > row.dueAt,
    path: appealPath(row.id),
    casePath: row.caseId && casePath(row.caseId),
  };
}
