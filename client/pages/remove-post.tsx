import type { Page, ShellProps } from './page.js';
import type { RemovePostProps } from './props.js';

export function removePostPage(_props: RemovePostProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
