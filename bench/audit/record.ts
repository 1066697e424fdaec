import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Level, levels } from './levels.js';
import type { Report } from './report.js';

/** How long a fault may stand (D62). */
export const MOST_DAYS = 7;
/** Runs that are printed. */
const RUNS_SHOWN = 12;
const DAY_MS = 24 * 3_600_000;

/** A fault of one rule on one page, with its days; `mended` is null while it stands. */
export interface Finding {
  route: string;
  rule: string;
  level: Level;
  found: string;
  mended: string | null;
}

/** What weekly runs wrote down, the oldest first: how many pages passed at each level, and every fault. */
export interface AuditRecord {
  runs: Pick<Report, 'at' | 'pages' | 'passing'>[];
  findings: Finding[];
}

/** @throws SyntaxError where the file holds something else */
export function readRecord(file: string): AuditRecord {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as AuditRecord)
    : { runs: [], findings: [] };
}

/** Whole or not at all: a run that is ended while it writes leaves the record as it was. */
export function writeRecord(file: string, record: AuditRecord): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * The record with one run more. A fault keeps the day on which it was found first; one that is not found any more is
 * mended, if its page was looked at; one that comes back is a new one.
 * @param looked the routes that this run saw
 */
export function withRun(record: AuditRecord, report: Report, looked: ReadonlySet<string>): AuditRecord {
  const day = report.at.slice(0, 10);
  const now = new Map<string, Finding>();
  for (const { route, violations } of report.failing)
    for (const { rule, level } of violations)
      now.set(`${rule} ${route}`, { route, rule, level, found: day, mended: null });
  const known = record.findings.map((finding) => {
    const key = `${finding.rule} ${finding.route}`;
    if (finding.mended !== null) return finding;
    if (now.delete(key) || !looked.has(finding.route)) return finding;
    return { ...finding, mended: day };
  });
  const { at, pages, passing } = report;
  return { runs: [...record.runs, { at, pages, passing }], findings: [...known, ...now.values()] };
}

/** Faults that have stood for longer than they may. */
export function overdueOn({ findings }: AuditRecord, today: Date): Finding[] {
  return findings.filter(
    ({ found, mended }) => mended === null && today.getTime() - Date.parse(found) > MOST_DAYS * DAY_MS,
  );
}

/** The record for a person: the last runs at three levels, and what stands, since when. */
export function recordLines(record: AuditRecord, today: Date): string[] {
  const overdue = new Set(overdueOn(record, today));
  const open = record.findings.filter(({ mended }) => mended === null);
  return [
    ...record.runs
      .slice(-RUNS_SHOWN)
      .map(({ at, pages, passing }) =>
        [at.slice(0, 10), ...levels.map((level) => `${level} ${passing[level]}/${pages}`)].join('  '),
      ),
    ...open.map(
      (one) =>
        `${one.level} ${one.rule} on ${one.route}, found on ${one.found}${overdue.has(one) ? ': OVERDUE' : ''}`,
    ),
  ];
}
