import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import type { ReportReason } from '../../../contract/reports.js';
import { type Database, query } from '../../database/index.js';

export interface ReadyReasonRow {
  id: string;
  networkId: string;
  rule: ReportReason;
  words: string;
}

/** SQL: the columns of ReadyReasonRow. */
export const readyReasonColumns = 'r.id, r.network_id as "networkId", r.rule, r.words';

/** The ready reasons of a network, in the order in which they were written. */
export function readyReasonsOf(db: Database, networkId: string): Promise<ReadyReasonRow[]> {
  return query<ReadyReasonRow>(
    db,
    `select ${readyReasonColumns} from ready_reasons r where r.network_id = $1 order by r.id`,
    [networkId],
  );
}

/** The only way a ready reason reaches a wire. */
export const presentReadyReason = ({ id, rule, words }: ReadyReasonRow): ReadyReasonDto => ({
  id,
  rule,
  words,
});
