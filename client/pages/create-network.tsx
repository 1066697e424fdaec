import type { Page, ShellProps } from './page.js';
import type { CreateNetworkProps } from './props.js';

export function createNetworkPage(_props: CreateNetworkProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
