import type { Page, ShellProps } from './page.js';

/** The whole document, doctype included. */
export function renderDocument(_page: Page, _shell: ShellProps): string {
  return '<!doctype html>';
}
