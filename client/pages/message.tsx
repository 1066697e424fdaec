import type { Page, ShellProps } from './page.js';
import type { MessageProps } from './props.js';

export function messagePage(_props: MessageProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
