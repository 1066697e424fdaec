import type { Page, ShellProps } from './page.js';
import type { PostHistoryProps } from './props.js';

export function postHistoryPage(_props: PostHistoryProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
