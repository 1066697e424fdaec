import type { Page, ShellProps } from './page.js';
import type { EditPostProps } from './props.js';

export function editPostPage(_props: EditPostProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
