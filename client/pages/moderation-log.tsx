import type { Page, ShellProps } from './page.js';
import type { ModerationLogProps } from './props.js';

export function moderationLogPage(_props: ModerationLogProps, _shell: ShellProps): Page {
  return { title: '', body: <div /> };
}
