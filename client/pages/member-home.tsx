import type { Page, ShellProps } from './page.js';
import type { MemberHomeProps } from './props.js';

export function memberHomePage(_props: MemberHomeProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
