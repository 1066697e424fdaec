import type { Page, ShellProps } from './page.js';
import type { RestorePostProps } from './props.js';

export function restorePostPage(_props: RestorePostProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
