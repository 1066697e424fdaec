import type { Page, ShellProps } from './page.js';
import type { ForumPageProps } from './props.js';

export function forumPage(_props: ForumPageProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
