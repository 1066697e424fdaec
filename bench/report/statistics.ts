/** @param part 0.5 for the median, 0.99 ... @returns NaN of nothing */
export function percentile(values: number[], part: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? sorted[0]!;
}

/** The middle value; the mean of the two in the middle where their number is even. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * What one server needs or does, over what another does, from measurements taken in turns: the median of the ratios
 * of each turn, since what disturbs the machine disturbs both halves of a turn.
 */
export function ratioInTurns(ours: number[], peers: number[]): number {
  return median(ours.map((value, turn) => value / peers[turn]!));
}
