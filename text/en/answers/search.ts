/** What can be wrong with a search. */
export const search = {
  tooLong: (most: number) => `Use ${most} characters or fewer.`,
  beforeNeedsDate: '“before:” needs a date like 2024-05-07.',
  afterNeedsDate: '“after:” needs a date like 2024-05-07.',
  hasNeeds: '“has:” can be link, code, quote or image.',
  isNeeds: '“is:” can be locked, pinned, mine or unanswered.',
  needsValue: (operator: string) => `“${operator}:” needs a word right after it, without a space.`,
  minusBeforeOperator: 'A minus sign works before words and phrases only.',
  tooManyWords: 'Use 20 words or fewer.',
  tooManyValues: 'Name five of a kind at most.',
  onlyExcluded: 'Add a word to look for. A minus sign alone only leaves things out.',
  busy: 'Many people are searching now. Try again in a moment.',
  tooSlow: 'This search took too long. Add a word, or choose a forum.',
};
