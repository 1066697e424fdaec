import { count } from '../count.js';

/** Who is here and who is typing. */
export const company = {
  typing: (names: string, isOne: boolean) => `${names} ${isOne ? 'is' : 'are'} typing`,
  hereNow: (people: string) => `Here now: ${people}`,
  /** Of those people. */
  known: (n: number) => `(you know ${n})`,
  people: (n: number) => count(n, { one: '# person', other: '# people' }),
  others: (n: number) => count(n, { one: '# other', other: '# others' }),
};
