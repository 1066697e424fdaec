import { AppError } from '../../lib/errors.js';
import type { CaseRow } from '../facts/case.facts.js';
import { type CaseAct, stateAfter, stateOf } from './case-state.js';

/**
 * Asks the table of cases, and who has the case.
 * @throws AppError conflict: somebody decided meanwhile, or works on it; it says who
 */
export function expectPossible(
  row: Pick<CaseRow, 'state' | 'claimedUntil' | 'claimedBy' | 'claimer' | 'decider'>,
  act: CaseAct,
  actorId: string,
  now: Date,
): void {
  const state = stateOf(row, now);
  if (stateAfter(state, act) === null) {
    const { decider } = row;
    if (state === 'new' || state === 'claimed')
      throw new AppError('conflict', (words) => words.reports.notYours, { reason: 'not_claimed' });
    throw new AppError(
      'conflict',
      (words) => (decider ? words.reports.decided(decider.name) : words.reports.decidedAlready),
      { reason: 'already_decided' },
    );
  }
  if (state === 'claimed' && row.claimedBy !== actorId && act !== 'note' && act !== 'hand') {
    const name = row.claimer?.name ?? '';
    throw new AppError('conflict', (words) => words.reports.claimed(name), { reason: 'claimed' });
  }
}
