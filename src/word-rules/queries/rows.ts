import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { personOrNull } from '../../networks/index.js';
import type { RuleRow } from '../policies/judge.js';

export interface WordRuleRow extends RuleRow {
  networkId: string | null;
  isOn: boolean;
  changedAt: Date;
  changer: PersonDto | null;
}

/** SQL: the columns of WordRuleRow. */
export const wordRuleColumns = `r.id, r.network_id as "networkId", r.kind, r.pattern, r.action, r.reason, r.about,
  r.is_on as "isOn", r.changed_at as "changedAt", ${personOrNull('w')} as changer`;

/** SQL: what they come from. */
export const wordRuleTables = 'word_rules r join accounts w on w.id = r.changed_by';

/** The rules of a network, or of the whole site (null), in the order in which they were made. */
export function listRules(db: Database, networkId: string | null): Promise<WordRuleRow[]> {
  return query<WordRuleRow>(
    db,
    `select ${wordRuleColumns} from ${wordRuleTables}
     where r.network_id is not distinct from $1::uuid and r.removed_at is null order by r.id`,
    [networkId],
  );
}
