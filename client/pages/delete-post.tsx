import type { Page, ShellProps } from './page.js';
import type { DeletePostProps } from './props.js';

export function deletePostPage(_props: DeletePostProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
