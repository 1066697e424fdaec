export const levels = ['A', 'AA', 'AAA'] as const;
export type Level = (typeof levels)[number];

/** What the rule engine objects to on one page. */
export interface Violation {
  rule: string;
  level: Level;
  help: string;
  /** The first elements, as HTML cut short, and how many there are. */
  places: string[];
  count: number;
}

/** One address as somebody saw it. */
export interface AuditedPage {
  route: string;
  as: string;
  status: number;
  violations: Violation[];
}

export interface Figures {
  pages: number;
  /** Pages without a violation at this level or one below it. */
  passing: Record<Level, number>;
}

/** The level of WCAG that a rule of axe belongs to, by its tags (`wcag2a`, `wcag22aa`); null: to none. */
export function levelOf(tags: readonly string[]): Level | null {
  const found = tags.map((tag) => /^wcag\d+(a{1,3})$/.exec(tag)?.[1]?.toUpperCase()).find(Boolean);
  return (found as Level | undefined) ?? null;
}

/** How many pages pass at each level: AA asks for all of A too, and AAA for all of both. */
export function figuresOf(pages: readonly AuditedPage[]): Figures {
  const passes = (level: Level) => {
    const asked = levels.slice(0, levels.indexOf(level) + 1);
    return pages.filter(({ violations }) => !violations.some((one) => asked.includes(one.level))).length;
  };
  return { pages: pages.length, passing: { A: passes('A'), AA: passes('AA'), AAA: passes('AAA') } };
}
