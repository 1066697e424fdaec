import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { levelOf, type Violation } from './levels.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];
const PLACES = 3;

interface Engine {
  run(options: RunOptions): Promise<AxeResults>;
  getRules(tags: string[]): { ruleId: string }[];
}

/** Every rule of WCAG that a program can check, on the page as it is now. Those switched off in axe are switched on. */
export async function inspect(page: Page): Promise<Violation[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${source} })()`);
  const { violations } = await page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: Engine };
    // What is scrolled under the strip counts as covered, wherever the page happens to stand.
    const strip = document.querySelector<HTMLElement>('.live-strip');
    if (strip !== null) strip.style.position = 'static';
    const rules = Object.fromEntries(axe.getRules(wanted).map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run({ runOnly: wanted, rules, resultTypes: ['violations'] });
  }, tags);
  return violations.flatMap((violation) => {
    const level = levelOf(violation.tags);
    const places = violation.nodes.slice(0, PLACES).map(({ html }) => html.slice(0, 160));
    const { id: rule, help, nodes } = violation;
    return level === null ? [] : [{ rule, level, help, places, count: nodes.length }];
  });
}
