import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  // Switched off in the engine unless asked for by name.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};
/** What the width of the screen can break. */
const narrow: RunOptions = {
  runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable', 'color-contrast'] },
};
/** The stricter of the two rules: what passes it passes the other. */
const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

/** What the rule engine objects to: rule, place and why, a line each. */
export async function axe(
  page: Page,
  looks: 'everything' | 'narrow' | 'contrast' = 'everything',
): Promise<string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${axeSource} })()`);
  await flatten(page, true);
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { everything, narrow, contrast }[looks],
  );
  await flatten(page, false);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  );
}

/**
 * While the engine looks, nothing lies over anything. Whatever is scrolled under the strip is half covered and reads as
 * too small; that nothing in focus is covered, with the strip where it is, `tabThrough` looks at. And posts that were
 * not drawn yet have a guessed height, over which their words reach into what stands below.
 */
function flatten(page: Page, isFlat: boolean): Promise<void> {
  return page.evaluate((on) => {
    const known = window as unknown as { flat?: CSSStyleSheet };
    known.flat ??= new CSSStyleSheet();
    const sheet = known.flat;
    sheet.replaceSync(
      '.live-strip { position: static !important } * { content-visibility: visible !important }',
    );
    const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
    document.adoptedStyleSheets = on ? [...others, sheet] : others;
  }, isFlat);
}

/** What is wrong with the page's bones, a line each: width, headings, ids, skip links. */
export async function bones(page: Page): Promise<string[]> {
  const others = await page.evaluate(() => {
    const faults: string[] = [];
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) faults.push(`${headings} h1`);
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (doubled.length > 0) faults.push(`ids twice: ${doubled}`);
    const stops = document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary');
    for (const [index, target] of ['#main', '#navigation'].entries()) {
      if (stops[index]?.getAttribute('href') !== target) faults.push(`stop ${index + 1} is not ${target}`);
    }
    for (const skip of document.querySelectorAll('.skips a')) {
      const target = skip.getAttribute('href') ?? '';
      if (document.querySelector(target) === null) faults.push(`skip link to nowhere: ${target}`);
    }
    if (!document.title.trim()) faults.push('no title');
    return faults;
  });
  return [...(await reachingOut(page)), ...others];
}

/** What makes the page wider than the screen: a line, or none. */
export function reachingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const isWide = (one: Element) => one.getBoundingClientRect().right > root.clientWidth + 1;
      const scrolls = (one: Element | null): boolean =>
        one !== null &&
        one !== document.body &&
        (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
      // The innermost that reach out of the page, not those in boxes of their own that scroll.
      const wide = [...document.querySelectorAll('body *')].filter(
        (one) =>
          one.checkVisibility() &&
          isWide(one) &&
          ![...one.children].some(isWide) &&
          !scrolls(one.parentElement),
      );
      const causes = wide.slice(0, 3).map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return `${Math.round(left)} to ${Math.round(right)} ${one.outerHTML.slice(0, 160)}`;
      });
      faults.push(`${root.scrollWidth} px wide on ${root.clientWidth}: ${causes.join(' | ')}`);
    }
    return faults;
  });
}

/** Presses Tab through the page. @returns what can't be reached, can't be seen with the focus, or is covered by something */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus());
  // A pointer that was left on the page shows full times over what scrolls under it. Here there is only a keyboard.
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const expected = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary, [tabindex="0"]',
    );
    const radios = new Set<string>();
    const reachable = [...all].filter((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.tabIndex < 0) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      // One stop for a group; the arrow keys do the rest.
      const isFirst = !radios.has(one.name);
      radios.add(one.name);
      return isFirst;
    });
    for (const [index, one] of reachable.entries()) one.dataset.stop = String(index);
    return reachable.length;
  });
  const faults: string[] = [];
  const reached = new Set<string>();
  // Buttons that come with the first key, as those to copy an address, are stops, too.
  for (let presses = 0; presses < 2 * expected + 20; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      const one = document.activeElement as HTMLElement | null;
      if (one === null || one === document.body) return null;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const group = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
      const first =
        group === null ? null : document.querySelector<HTMLElement>(`[name="${group}"][data-stop]`);
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      const label = one instanceof HTMLInputElement ? one.labels?.[0] : null;
      const isOnTop = () => {
        const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top !== null && (one.contains(top) || top.contains(one) || label?.contains(top));
      };
      // Posts that come near the screen get their height some frames later.
      for (let frames = 0; frames < 10 && !isOnTop(); frames++) await frame();
      const { left, top, bottom, width } = one.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
      return {
        id: (first ?? one).dataset.stop ?? '',
        html: one.outerHTML.slice(0, 120),
        isSeen: outlined || style.boxShadow !== 'none',
        isOnTop: isOnTop(),
        place: `${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}, under ${above?.outerHTML.slice(0, 80)}`,
      };
    });
    if (stop === null) continue;
    // Around once. Firefox went through its own controls meanwhile and shows no focus in the page any more.
    if (reached.size > 1 && stop.id === [...reached][0]) break;
    reached.add(stop.id);
    if (!stop.isSeen) faults.push(`focus not seen: ${stop.html}`);
    if (!stop.isOnTop) faults.push(`focus covered or off screen, ${stop.place}: ${stop.html}`);
  }
  // A button that had done its work may have gone meanwhile.
  const missed = await page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter((one) => one.checkVisibility() && !seen.includes(one.dataset.stop ?? ''))
        .map((one) => `not reached: ${one.outerHTML.slice(0, 120)}`),
    [...reached],
  );
  return [...faults, ...missed];
}
