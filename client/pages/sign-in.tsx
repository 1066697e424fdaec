import type { Page, ShellProps } from './page.js';
import type { SignInProps } from './props.js';

export function signInPage(_props: SignInProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
