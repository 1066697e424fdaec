import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { MessageProps } from './props.js';

/** Says that something is done, and where to go next. */
export function messagePage({ title, text, links = [] }: MessageProps, _shell: ShellProps): Page {
  return {
    title,
    body: (
      <>
        <PageTitle title={title}>
          <p class="lead">{text}</p>
        </PageTitle>
        {links.length > 0 && (
          <ul class="plain">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  };
}
