import { type Database, prepared } from '../../database/index.js';
import { ruleVersionOf } from './rule-sets.js';

const text = `select ${ruleVersionOf('$1::uuid')} as version`;

/** How often the rules of a network have changed, where no forum's settings say it. */
export async function readRuleVersion(db: Database, networkId: string): Promise<number> {
  const [row] = await prepared<{ version: number }>(db, 'word-rule-version', text, [networkId]);
  return row!.version;
}
