import type { Page, ShellProps } from './page.js';
import type { NoticesProps } from './props.js';

export function noticesPage(_props: NoticesProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
