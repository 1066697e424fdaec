import type { Page, ShellProps } from './page.js';
import type { NetworksProps } from './props.js';

export function networksPage(_props: NetworksProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
