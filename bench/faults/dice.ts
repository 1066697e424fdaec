/** Numbers in [0, 1) that one seed decides (mulberry32): a run that failed can be run again. */
export class Dice {
  constructor(private state: number) {}

  next = (): number => {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** True this often. */
  chance = (share: number): boolean => this.next() < share;

  /** A whole number in [0, below). */
  below = (below: number): number => Math.floor(this.next() * below);

  pick = <T>(from: readonly T[]): T => from[this.below(from.length)]!;
}

export const between = (dice: Dice, low: number, high: number): number => low + dice.next() * (high - low);
