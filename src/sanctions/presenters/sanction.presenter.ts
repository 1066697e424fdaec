import {
  type DeskSanctionDto,
  SANCTION_LIMITS,
  type SanctionDto,
  type SanctionLineDto,
} from '../../../contract/sanctions.js';
import { presentNetworkRef } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import type { SanctionFacts } from '../facts/sanction.facts.js';
import { canEnd } from '../policies/sanction.policy.js';
import type { LineRow, ShownRow } from '../queries/sanctions.js';

export const sanctionPath = (id: string): string => `/sanctions/${id}`;

/** A sanction as its person reads it: nobody who decided is named. */
export function presentOwn(row: ShownRow): SanctionDto {
  const { id, number, network, person, isSealed, step, rule, words, found, state, endWords } = row;
  return {
    id,
    number,
    network: network && presentNetworkRef(network),
    person,
    isSealed,
    step,
    rule,
    words,
    found,
    state,
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endWords,
    path: sanctionPath(id),
  };
}

/** Whether it is new enough to be taken back as a mistake. */
export const isUndoable = ({ at, state }: Pick<ShownRow, 'at' | 'state'>, now: Date): boolean =>
  (state === 'inForce' || state === 'given') &&
  now.getTime() < at.getTime() + SANCTION_LIMITS.undoMinutes * 60_000;

/** The same for those who decide. Of one that is sealed they see its number, and nobody. */
export function presentSanction(
  row: ShownRow,
  actor: Actor,
  now: Date,
  facts: Omit<SanctionFacts, 'sanction'> | null,
): DeskSanctionDto {
  const { step, state, caseId, isSealed } = row;
  const mayReach = facts !== null && canEnd(actor, facts, { step, state: 'inForce' }).allowed;
  const isOther = actor.kind === 'account' && actor.accountId !== row.imposedBy;
  return {
    ...presentOwn(row),
    person: isSealed ? null : row.person,
    by: row.by,
    agreedBy: row.agreedBy,
    endedBy: row.endedBy,
    casePath: caseId && `/cases/${caseId}`,
    can: {
      lift: mayReach && state === 'inForce',
      undo: mayReach && isUndoable(row, now),
      answer: mayReach && state === 'proposed' && isOther,
    },
  };
}

export function presentLine({ sanctionId, at, ...row }: LineRow): SanctionLineDto {
  return { ...row, at: at.toISOString(), path: sanctionPath(sanctionId) };
}
