import type { Page, ShellProps } from './page.js';
import type { NetworkHomeProps } from './props.js';

export function networkHomePage(_props: NetworkHomeProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
