import { digitChains, digitsOf } from './digit-chains.js';
import type { Finding } from './finding.js';

const NEAR = 50;
const somebodys =
  /\b(?:his|her|their|patient(?:'s|’s|s)?|mother|father|mum|dad|son|daughter|wife|husband|partner|relative|carer|mr|mrs|ms|miss|seine?|ihre?|patientin|mutter|vater|sohn|tochter)\b/i;
const own = /\b(?:my|our|us|me|contact us|mich|mir|uns|unsere?|meine?)\b/i;
const longest = 64;

/** Addresses and telephone numbers that are said to be somebody else's. Hints only. */
export function contactsIn(text: string): Finding[] {
  return [...addressesIn(text), ...phonesIn(text)].filter(({ start }) => {
    const before = text.slice(Math.max(0, start - NEAR), start);
    return somebodys.test(before) && !own.test(before);
  });
}

function* addressesIn(text: string): Generator<Finding> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = /[\w.+-]+$/.exec(text.slice(Math.max(0, at - longest), at))?.[0];
    const domain = /^[\w-]+\.[\w.-]*\w/.exec(text.slice(at + 1, at + 1 + longest))?.[0];
    if (!name || !domain) continue;
    const length = name.length + 1 + domain.length;
    yield { kind: 'email', grade: 'low', start: at - name.length, length };
  }
}

/** Of the United Kingdom, at home and from abroad. */
function* phonesIn(text: string): Generator<Finding> {
  for (const chain of digitChains(text)) {
    const { start } = chain[0]!;
    const { end } = chain.at(-1)!;
    if (end - start > 20) continue;
    const digits = digitsOf(text, chain);
    if (/^(?:0[1-9]\d{8,9}|(?:00)?44[1-9]\d{8,9})$/.test(digits))
      yield { kind: 'phone', grade: 'low', start, length: end - start };
  }
}
