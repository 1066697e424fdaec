import type { Page, ShellProps } from './page.js';
import type { MembersProps } from './props.js';

export function membersPage(_props: MembersProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
