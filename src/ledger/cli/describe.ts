import type { ChainHead, Fault, Finding } from '../verify-chain.js';
import type { Verified } from '../verify-logs.js';

const SITE = '00000000-0000-0000-0000-000000000000';

const faults: Record<Fault, string> = {
  altered: 'the row is not as it was written',
  missing: 'the row is gone',
  inserted: 'the row came past the chain',
  gap: 'this line of the chain is gone',
  rewritten: 'this line does not follow from what was before it, or is not the one that was kept',
  cut: 'lines are gone from here to the end',
  loose: 'the trigger that chains this log is gone or off',
};

/** The outcome as lines for people. Holds ids and hashes, nothing that a row says. */
export function describe({ findings, lines, heads }: Verified): string[] {
  const checked = `${lines.toLocaleString('en-GB')} lines in ${heads.length} chains.`;
  if (findings.length === 0) return [`All logs are as they were written: ${checked}`];
  return ['The logs are not as they were written.', ...findings.map(lineOf), `Checked ${checked}`];
}

function lineOf({ scope, number, fault, source, rowId }: Finding): string {
  const where = [
    scope && `${scope === SITE ? 'the site' : `network ${scope}`}, line ${number}`,
    source && (rowId ? `${source} ${rowId}` : source),
  ];
  return `  ${where.filter(Boolean).join(': ')}: ${faults[fault]}`;
}

/** As `--heads` reads them. */
export function describeHeads(heads: ChainHead[]): string[] {
  return heads
    .filter(({ number }) => number > 0)
    .map(({ scope, number, hash }) => `${scope} ${number} ${hash}`);
}
