/** Numbers as stretches, each from its first to its last: 1, 2, 3, 7 is [1, 3], [7, 7]. */
export function stretchesOf(numbers: Iterable<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
