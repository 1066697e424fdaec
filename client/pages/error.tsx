import type { Page, ShellProps } from './page.js';
import type { ErrorPageProps } from './props.js';

export function errorPage(_props: ErrorPageProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
