import { accountHoldings } from './account.js';
import { fairnessHoldings } from './fairness.js';
import { fileHoldings } from './files.js';
import type { Holding } from './holding.js';
import { holdHoldings } from './holds.js';
import { messageHoldings } from './messages.js';
import { networkHoldings } from './networks.js';
import { readingHoldings } from './reading.js';
import { reportHoldings } from './reports.js';
import { sanctionHoldings } from './sanctions.js';
import { writingHoldings } from './writing.js';

export type { Holding } from './holding.js';

/**
 * What is held about a person, table by table, and what becomes of it when the account is closed. The download of
 * one's own data is made from this list, and so is the forgetting; a test finds every table that names an account
 * and is not in it.
 */
export const holdings: Holding[] = [
  ...accountHoldings,
  ...networkHoldings,
  ...messageHoldings,
  ...reportHoldings,
  ...fairnessHoldings,
  ...sanctionHoldings,
  ...holdHoldings,
  ...writingHoldings,
  ...fileHoldings,
  ...readingHoldings,
];
