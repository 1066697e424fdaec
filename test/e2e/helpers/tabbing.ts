import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Where the focus is: its name as far as words say it, and whether it is seen. */
export function focused(page: Page) {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null;
    if (one === null || one === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
    const isDrawn = outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)';
    const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels : null;
    const name = one.ariaLabel ?? labels?.[0]?.textContent ?? one.textContent ?? '';
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      isSeen: (isDrawn && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    };
  });
}

/** Presses Tab until the focus is on what is called so. Each stop on the way must be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null) continue;
    expect([stop.name, stop.isSeen]).toEqual([stop.name, true]);
    if (name.test(stop.name)) return;
    passed.push(stop.name);
  }
  throw new Error(`no stop is called ${name}; there were: ${passed.join(' | ')}`);
}
