import type { Page, ShellProps } from './page.js';
import type { NewThreadProps } from './props.js';

export function newThreadPage(_props: NewThreadProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
