import {
  networkSteps,
  type ProposalDto,
  SANCTION_LIMITS,
  type SanctionStep,
  type StrikeDto,
  sanctionSteps,
  siteSteps,
} from '../../../contract/sanctions.js';

const DAY = 86_400_000;

/** When a decision that stands does not count any more. */
export const strikeEnd = (at: Date): Date => new Date(at.getTime() + SANCTION_LIMITS.strikeDays * DAY);
/** Decisions from here on count. */
export const strikesSince = (now: Date): Date => new Date(now.getTime() - SANCTION_LIMITS.strikeDays * DAY);

interface Past {
  step: SanctionStep;
  at: string;
}

/**
 * What comes next on the ladder, for a moderator to do or not: one step for each decision that stands, and never below the step
 * after the gravest of the same year. A decision that a sanction answered already asks for nothing.
 * @param strikes that count now @param past sanctions of the same year that stand
 * @returns null: nothing is asked for
 */
export function proposeStep(
  strikes: Pick<StrikeDto, 'at'>[],
  past: Past[],
  scope: 'network' | 'site',
): ProposalDto | null {
  const newest = strikes.reduce((at, strike) => (strike.at > at ? strike.at : at), '');
  const answered = past.reduce((at, sanction) => (sanction.at > at ? sanction.at : at), '');
  if (newest === '' || answered >= newest) return null;
  const ladder: readonly SanctionStep[] = scope === 'network' ? networkSteps : siteSteps;
  const gravest = Math.max(-1, ...past.map(({ step }) => ladder.indexOf(step)));
  const index = Math.min(ladder.length - 1, Math.max(strikes.length - 1, gravest + 1));
  return { step: ladder[index]!, strikes: strikes.length, last: ladder[gravest] ?? null };
}

/** Steps that last: the others are said and over. */
export const lasts = (step: SanctionStep): boolean =>
  sanctionSteps.indexOf(step) >= sanctionSteps.indexOf('hold');
