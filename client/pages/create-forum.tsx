import type { Page, ShellProps } from './page.js';
import type { CreateForumProps } from './props.js';

export function createForumPage(_props: CreateForumProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
