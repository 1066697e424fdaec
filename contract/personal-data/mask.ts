import { findPersonalData, highOnly } from './find.js';
import type { Finding } from './finding.js';
import { numberRules } from './numbers/index.js';
import { readable } from './readable.js';

/**
 * The text with everything of a high grade masked: 943 *** ****. What is only worth a hint stays.
 * Masking a masked text changes nothing.
 */
export function maskPersonalData(given: string): string {
  let masked = '';
  let end = 0;
  for (const finding of highOnly(findPersonalData(given))) {
    masked += given.slice(end, finding.start) + maskOf(finding, given);
    end = finding.start + finding.length;
  }
  return masked + given.slice(end);
}

/** What a finding is shown as, where it must be shown. */
export function maskOf({ kind, start, length }: Finding, given: string): string {
  const value = readable(given.slice(start, start + length)).text;
  const rule = numberRules.find((one) => one.kind === kind);
  if (rule) return rule.mask(value.replace(/\D/g, ''));
  if (kind === 'date_of_birth') return `*** ${/\d{4}/.exec(value)?.[0] ?? ''}`.trimEnd();
  if (kind === 'postcode_and_age') return `${value.replace(/ ?\d\w{2}$/, '')} ***`;
  return '*'.repeat(5);
}
