/**
 * What the accessibility statement says, as data: edit this file when something is found, planned or done.
 * The words to each name are in `text/<language>/page/accessibility.ts`.
 */

/** A day, as 2026-11-21. */
type Day = `${number}-${number}-${number}`;

export const statement = {
  prepared: '2026-11-21',
  /** When all of it was last gone through by a person. */
  reviewed: '2026-11-21',
  /** When the checks last changed; they run with every change of the software. */
  tested: '2026-11-23',
} satisfies Record<string, Day>;

/** What is checked by itself, and where: a test looks that the file is there. */
export const checks = [
  { name: 'rules', test: 'test/e2e/pages.test.ts' },
  { name: 'contrast', test: 'test/client/styles/contrast.test.ts' },
  { name: 'keyboard', test: 'test/e2e/pages.test.ts' },
  { name: 'displays', test: 'test/e2e/display.test.ts' },
  { name: 'withoutScript', test: 'test/e2e/without-script.test.ts' },
  { name: 'formsWithoutScript', test: 'test/e2e/without-script-forms.test.ts' },
  { name: 'narrow', test: 'test/e2e/pages.test.ts' },
  { name: 'html', test: 'test/client/pages/valid-html.test.ts' },
  { name: 'links', test: 'test/client/pages/links-and-titles.test.ts' },
  { name: 'textOnly', test: 'test/e2e/text-browser.test.ts' },
  { name: 'paper', test: 'test/e2e/print.test.ts' },
  { name: 'targets', test: 'test/e2e/targets.test.ts' },
  { name: 'quiet', test: 'test/e2e/reading.test.ts' },
  { name: 'firefox', test: 'test/e2e/firefox.test.ts' },
  { name: 'plainWords', test: 'test/text/reading-age.test.ts' },
] as const;

export interface Issue {
  name: string;
  /** When it was first written down. */
  date: Day;
  /** `barrier`: it shuts some people out, against WCAG at AA. `untested`: nobody knows yet. `wish`: better than AA asks. */
  kind: 'barrier' | 'untested' | 'wish';
  state: 'open' | 'planned' | 'done';
  /** It stops people from reading or writing: mended within `URGENT_DAYS`, or the checks fail. */
  isUrgent?: true;
}

/** How long an urgent barrier may stand (D62). */
export const URGENT_DAYS = 7;

/** Known issues and roadmap, in the order of what hurts most. */
export const issues = [
  { name: 'languageOfPosts', date: '2026-11-21', kind: 'barrier', state: 'open' },
  { name: 'filesOfMembers', date: '2026-11-21', kind: 'barrier', state: 'open' },
  { name: 'wordsForPictures', date: '2026-11-21', kind: 'barrier', state: 'open' },
  { name: 'oldPosts', date: '2026-11-21', kind: 'barrier', state: 'open' },
  { name: 'screenReaders', date: '2026-11-21', kind: 'untested', state: 'planned' },
  { name: 'speechAndBraille', date: '2026-11-21', kind: 'untested', state: 'planned' },
  { name: 'people', date: '2026-11-21', kind: 'untested', state: 'planned' },
  { name: 'otherBrowsers', date: '2026-11-21', kind: 'untested', state: 'planned' },
  { name: 'plainGerman', date: '2026-11-21', kind: 'wish', state: 'done' },
  { name: 'linksAndNames', date: '2026-11-21', kind: 'wish', state: 'done' },
] as const satisfies readonly Issue[];

/** `partly` while a barrier stands: then nobody may say that all is met. */
export function complianceOf(list: readonly Issue[]): 'full' | 'partly' {
  return list.some(({ kind, state }) => kind === 'barrier' && state !== 'done') ? 'partly' : 'full';
}

/** Urgent barriers that have stood for longer than they may. */
export function overdueOn(list: readonly Issue[], today: Date): Issue[] {
  const oldest = today.getTime() - URGENT_DAYS * 24 * 3_600_000;
  return list.filter(
    ({ kind, state, isUrgent, date }) =>
      isUrgent && kind === 'barrier' && state !== 'done' && Date.parse(date) < oldest,
  );
}

/** A statement is gone through once a year at least. */
export function nextReview(reviewed: Day): string {
  return `${Number(reviewed.slice(0, 4)) + 1}${reviewed.slice(4)}`;
}
