/** Digits that stand together. */
export interface Group {
  start: number;
  end: number;
}

const between = /^[ .-]{1,3}$/;

/** Groups of digits with no more than spaces, hyphens and dots between them, as people write long numbers. */
export function digitChains(text: string): Group[][] {
  const chains: Group[][] = [];
  let last: Group | undefined;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const group = { start, end: start + digits.length };
    if (last && start - last.end <= 3 && between.test(text.slice(last.end, start)))
      chains.at(-1)!.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}

/** The digits of some groups. */
export function digitsOf(text: string, groups: readonly Group[]): string {
  return groups.map(({ start, end }) => text.slice(start, end)).join('');
}
