import type { Page, ShellProps } from './page.js';
import type { ThreadPageProps } from './props.js';

export function threadPage(_props: ThreadPageProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
