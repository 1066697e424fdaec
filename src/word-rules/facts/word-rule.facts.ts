import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { type WordRuleRow, wordRuleColumns, wordRuleTables } from '../queries/rows.js';

export interface WordRuleFacts {
  rule: WordRuleRow;
  /** Null: the whole site's. */
  network: NetworkFacts | null;
}

/** @returns null when there is no such rule, or not any more */
export async function wordRuleFacts(ctx: Ctx, ruleId: string): Promise<WordRuleFacts | null> {
  const [rule] = await query<WordRuleRow>(
    ctx.db,
    `select ${wordRuleColumns} from ${wordRuleTables} where r.id = $1 and r.removed_at is null`,
    [ruleId],
  );
  if (!rule) return null;
  if (rule.networkId === null) return { rule, network: null };
  const network = await networkFactsById(ctx, rule.networkId);
  return network && { rule, network };
}
