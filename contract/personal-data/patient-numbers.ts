import { digitChains, digitsOf, type Group } from './digit-chains.js';
import type { Finding } from './finding.js';
import { numberRules } from './numbers/index.js';
import type { NumberRule } from './numbers/rule.js';
import { surroundings, webAddresses } from './surroundings.js';

interface Candidate {
  rule: NumberRule;
  groups: readonly Group[];
  /** Whether it is no part of a longer number that hyphens or dots hold together, or of one that is dialled. */
  isWhole: boolean;
  /** As people write it, in one piece, or in any other way. */
  layout: 'usual' | 'bare' | 'other';
}

/** Numbers of patients in a readable text. */
export function patientNumbersIn(text: string): Finding[] {
  const findings: Finding[] = [];
  const addresses = webAddresses(text);
  let address = 0;
  for (const chain of digitChains(text)) {
    const { start } = chain[0]!;
    while (address < addresses.length && addresses[address]!.end <= start) address++;
    if (addresses[address] && addresses[address]!.start <= start) continue;
    for (const rule of numberRules) {
      for (const candidate of candidatesIn(text, chain, rule)) {
        const finding = judge(text, candidate);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

function* candidatesIn(text: string, chain: Group[], rule: NumberRule): Generator<Candidate> {
  const length = rule.groups.reduce((sum, digits) => sum + digits, 0);
  let digits = 0;
  let isFound = false;
  for (const [at, { start, end }] of chain.entries()) {
    digits += end - start;
    const isBare = end - start === length;
    if (!isBare && !rule.groups.every((size, n) => sizeOf(chain[at + n]) === size)) continue;
    isFound = true;
    const next = at + (isBare ? 1 : rule.groups.length);
    const isDialled = at <= 1 && text[chain[0]!.start - 1] === '+';
    const isWhole =
      !isDialled && isApart(text, chain[at - 1], chain[at]) && isApart(text, chain[next - 1], chain[next]);
    yield { rule, groups: chain.slice(at, next), layout: isBare ? 'bare' : 'usual', isWhole };
  }
  if (!isFound && digits === length) yield { rule, groups: chain, layout: 'other', isWhole: true };
}

const sizeOf = (group?: Group) => (group ? group.end - group.start : 0);

function isApart(text: string, before?: Group, after?: Group): boolean {
  return !before || !after || text.slice(before.end, after.start).includes(' ');
}

function judge(text: string, { rule, groups, layout, isWhole }: Candidate): Finding | null {
  const digits = digitsOf(text, groups);
  if (!rule.isValid(digits)) return null;
  const { start } = groups[0]!;
  const { end } = groups.at(-1)!;
  const { before, after, isPatients, isOther } = surroundings(text, start, end);
  const found = { kind: rule.kind, start, length: end - start };
  if (rule.name.test(before)) return { ...found, grade: 'high' };
  if (isOther || !isWhole || (!isPatients && /\p{L}-?$/u.test(before))) return null;
  if (layout === 'usual') return { ...found, grade: 'high' };
  // Part of a code or of a decimal fraction, or a time.
  if (/(?:[=/]|\d[.,])$/.test(before) || /^\p{L}/u.test(after) || isTime(digits)) return null;
  if (isPatients) return { ...found, grade: 'high' };
  return layout === 'bare' && rule.isIssued(digits) ? { ...found, grade: 'low' } : null;
}

/** Seconds since 1970, from 2017 to 2033. */
function isTime(digits: string): boolean {
  return digits.length === 10 && digits >= '1500000000' && digits < '2000000000';
}
