import type { PersonalDataKind } from '../finding.js';

/** A country's number of a person. One file each; `numbers/index.ts` lists them. */
export interface NumberRule {
  kind: PersonalDataKind;
  /** How many digits stand together, as people write it: [3, 3, 4]. */
  groups: readonly number[];
  /** Whether the digits check, and are neither a test number nor one digit repeated. */
  isValid(digits: string): boolean;
  /** Whether such a number, without any sign of what it is, could be one that somebody has. */
  isIssued(digits: string): boolean;
  /** Names of the number, as they stand directly before it. Matched against the end of what comes before. */
  name: RegExp;
  /** The number with what identifies taken out. */
  mask(digits: string): string;
}

/** The sum of digits times weights. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
}

/** Whether two and two digits name a day and a month. */
export function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
