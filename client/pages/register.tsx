import type { Page, ShellProps } from './page.js';
import type { RegisterProps } from './props.js';

export function registerPage(_props: RegisterProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
