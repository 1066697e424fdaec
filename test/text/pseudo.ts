import { english } from '../../text/en/index.js';
import { speak } from '../../text/words.js';

/** The catalogue's own shape with every sentence in brackets: what is not in brackets was not in the catalogue. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return `⟦${words}⟧` as T;
  if (typeof words === 'function') return ((...args: unknown[]) => pseudo(words(...args))) as T;
  if (Array.isArray(words)) return words.map(pseudo) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)])) as T;
}

/** Renders something in the bracketed language. */
export function inPseudo<T>(work: () => T): T {
  speak({ page: pseudo(english.page), live: pseudo(english.live), late: pseudo(english.late) });
  try {
    return work();
  } finally {
    speak(english);
  }
}

/** The text that stands in no bracket. */
export function outside(text: string): string {
  let depth = 0;
  let found = '';
  for (const char of text) {
    if (char === '⟦') depth += 1;
    else if (char === '⟧') depth -= 1;
    else if (depth === 0) found += char;
  }
  return found;
}
