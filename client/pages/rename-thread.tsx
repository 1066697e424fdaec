import type { Page, ShellProps } from './page.js';
import type { RenameThreadProps } from './props.js';

export function renameThreadPage(_props: RenameThreadProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
