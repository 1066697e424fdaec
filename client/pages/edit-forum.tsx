import type { Page, ShellProps } from './page.js';
import type { EditForumProps } from './props.js';

export function editForumPage(_props: EditForumProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
