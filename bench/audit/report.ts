import type { Crawled } from './crawl.js';
import { figuresOf, levels } from './levels.js';

/** What a program reads of one run. */
export function reportOf(crawled: Crawled, at: Date) {
  const failing = crawled.pages.filter(({ violations }) => violations.length > 0);
  const { elsewhere, unseen } = crawled;
  return { at: at.toISOString(), ...figuresOf(crawled.pages), failing, elsewhere, unseen };
}

export type Report = ReturnType<typeof reportOf>;

/** Whether nothing was found, and every page was seen. */
export function isClean({ failing, unseen }: Report): boolean {
  return failing.length === 0 && unseen.length === 0;
}

/** The same for a person. */
export function linesOf({ pages, passing, failing, elsewhere, unseen }: Report): string[] {
  return [
    `${pages} pages looked at; ${elsewhere.length} addresses only lead on or send a file.`,
    ...levels.map((level) => `WCAG 2.2 ${level.padEnd(3)}  ${passing[level]} of ${pages} pages pass`),
    ...failing.flatMap(({ route, as, status, violations }) => [
      `${route} (${as}, ${status})`,
      ...violations.flatMap(({ rule, level, help, places, count }) => [
        `  ${level} ${rule}: ${help} (${count})`,
        ...places.map((place) => `    ${place}`),
      ]),
    ]),
    ...unseen.map((route) => `Not seen: ${route}`),
  ];
}
