import type { WordRuleDto } from '../../../contract/word-rules.js';
import type { WordRuleRow } from '../queries/rows.js';

/** A rule, for those who have the rules of its place. */
export function presentWordRule({ changedAt, changer, ...row }: WordRuleRow): WordRuleDto {
  const { id, kind, pattern, action, reason, about, isOn } = row;
  return {
    ...{ id, kind, pattern, action, reason, about, isOn },
    changedAt: changedAt.toISOString(),
    changedBy: changer,
  };
}
