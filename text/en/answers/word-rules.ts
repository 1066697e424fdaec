import { count } from '../count.js';

/** Rules for words: what they refuse, and what is wrong with one. */
export const wordRules = {
  refused: (reason: string) => `This can’t be posted here: ${reason}`,
  manyWords: (max: number) => `A list can have at most ${max} lines. Make a second rule.`,
  noWord: 'Enter at least one word with a letter or a digit, each in a line of its own.',
  everything: 'This expression matches an empty text, so it would match every text. Make it say more.',
  long: (max: number, size: number) =>
    `This expression is too large. It can have ${count(max, { one: '# character', other: '# characters' })} and ${size} steps. Numbers in braces count as often as they say.`,
  backwards:
    'References to groups (\\1) and looking ahead or behind are not possible here, because they can stop the server. Say it without them.',
  syntax:
    'This expression can’t be read. Check its brackets, and put a backslash before signs that are meant as they are.',
  tooMany: (n: number) => `There are ${n} rules already. Take one away first.`,
  tooMuch: 'The expressions that are on are too large together. Turn one off, or make them smaller.',
};
