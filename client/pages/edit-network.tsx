import type { Page, ShellProps } from './page.js';
import type { EditNetworkProps } from './props.js';

export function editNetworkPage(_props: EditNetworkProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
