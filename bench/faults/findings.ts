/** What is looked at after a storm, and under which of the four figures of the last line a finding counts; null: none of them. */
export const checkers = {
  stored: 'lost',
  once: 'duplicates',
  order: 'gaps',
  pages: 'gaps',
  number: 'leaks',
  clock: 'leaks',
  author: 'leaks',
  canary: 'leaks',
  time: null,
  unread: null,
  presence: null,
  gone: null,
  decisions: null,
  invitations: null,
  memory: null,
  rejections: null,
} as const;

export type Checker = keyof typeof checkers;
type Figure = NonNullable<(typeof checkers)[Checker]>;
const figures: Figure[] = ['lost', 'gaps', 'duplicates', 'leaks'];

/** What was found wrong, each as a line under the check that found it. */
export class Findings {
  private readonly found = new Map<Checker, string[]>();

  add(checker: Checker, ...lines: string[]): void {
    if (lines.length > 0) this.found.set(checker, [...(this.found.get(checker) ?? []), ...lines]);
  }

  of(checker: Checker): string[] {
    return this.found.get(checker) ?? [];
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  count(figure: Figure): number {
    return (Object.keys(checkers) as Checker[])
      .filter((checker) => checkers[checker] === figure)
      .reduce((sum, checker) => sum + this.of(checker).length, 0);
  }

  /** At most `most` lines of each check. */
  lines(most = 5): string[] {
    return [...this.found].flatMap(([checker, lines]) => [
      ...lines.slice(0, most).map((line) => `${checker}: ${line}`),
      ...(lines.length > most ? [`${checker}: and ${lines.length - most} more`] : []),
    ]);
  }
}

export interface StormReport {
  seed: number;
  seconds: number;
  faults: number;
  operations: number;
  deliveries: number;
  found: Findings;
  /** From the answer to a removal to the end of the person's open page, in milliseconds; null: there was none. */
  removalP99: number | null;
  /** Faults that were not seen to have happened, and processes that ended by themselves: the storm proves nothing. */
  unseen: string[];
  notes: string[];
}

/** The last line of a run. */
export function lastLine({ faults, operations, deliveries, found, removalP99 }: StormReport): string {
  const counts = figures.map((figure) => `${figure} ${found.count(figure)}`).join(', ');
  return `faults ${faults}, operations ${operations}, deliveries ${deliveries}, ${counts}, removal p99 ${removalP99 ?? '-'} ms`;
}

export const isGood = ({ found, unseen }: StormReport): boolean => found.isEmpty && unseen.length === 0;
