import type { Page, ShellProps } from './page.js';
import type { SetupProps } from './props.js';

export function setupPage(_props: SetupProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
