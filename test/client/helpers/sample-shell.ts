import type { ShellProps, ShellViewer } from '../../../client/pages/index.js';
import { readPreferences } from '../../../src/web/preferences.js';

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const viewer: ShellViewer = {
  accountId: idOf(1),
  username: 'anna-marsh',
  name: 'Anna Marsh',
  isSiteAdmin: false,
  unreadNotices: 2,
};

/** Everything around a page, for a visitor unless told otherwise. */
export function sampleShell(overrides: Partial<ShellProps> = {}): ShellProps {
  return {
    site: { name: 'Convene', origin: 'https://convene.example' },
    viewer: null,
    csrf: 'csrf-token',
    path: '/here?page=2',
    preferences: readPreferences(undefined),
    language: 'en',
    assets: { css: '/assets/main.css', js: '/assets/thread.js', preload: ['/assets/shared.js'] },
    ...overrides,
  };
}
