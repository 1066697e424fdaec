import { plainLetters } from '../../names/fold.js';
import type { PasswordRule } from './rule.js';

const SAME = 5;
// "12aa34567890" has a repeated core of two letters, and is no repetition.
const SHORTEST_CORE = 6;

export const repeatedBlock: PasswordRule = {
  rule: 'repeated',
  message: (words) => words.entry.password.repeated,
  breaks(password) {
    const text = plainLetters(password);
    const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return hasRun(text) || isRepetition(text) || (core.length >= SHORTEST_CORE && isRepetition(core));
  },
};

function hasRun(text: string): boolean {
  let run = 0;
  let last = '';
  for (const char of text) {
    run = char === last ? run + 1 : 1;
    if (run >= SAME) return true;
    last = char;
  }
  return false;
}

/** Whether the whole text is one block at least twice, the last time perhaps cut short. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++) {
    if (text.slice(size) === text.slice(0, -size)) return true;
  }
  return false;
}
