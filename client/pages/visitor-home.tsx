import type { Page, ShellProps } from './page.js';
import type { VisitorHomeProps } from './props.js';

export function visitorHomePage(_props: VisitorHomeProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
