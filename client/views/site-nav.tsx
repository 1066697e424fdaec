import { page } from '../../text/words.js';
import type { ShellProps } from '../pages/page.js';
import { Bell } from './bell.js';
import { DisplayMenu } from './display-menu.js';
import { PersonMenu } from './person-menu.js';
import { UnreadLink } from './unread-link.js';
import { withReturn } from './with-return.js';

/** The few places everyone can go from anywhere. */
export function SiteNav({ viewer, csrf, path, preferences }: ShellProps) {
  const here = path.split('?')[0] ?? path;
  // Coming back to a form of entry would be going round in circles.
  const returnTo = ['/', '/register', '/sign-in', '/sign-out', '/setup'].includes(here) ? undefined : path;
  return (
    <nav class="site-nav" id="navigation" aria-label={page.common.mainNavigation} tabIndex={-1}>
      <ul>
        <Item href="/networks" text={page.common.networks} here={here} />
        {viewer ? (
          <>
            <UnreadLink unread={viewer.unread ?? 0} accountId={viewer.accountId} here={here} />
            <li class="menu">
              <Bell unread={viewer.unreadNotices ?? 0} here={here} />
            </li>
            <li>
              <PersonMenu viewer={viewer} csrf={csrf} />
            </li>
          </>
        ) : (
          <>
            <Item href={withReturn('/register', returnTo)} text={page.common.register} here={here} />
            <Item href={withReturn('/sign-in', returnTo)} text={page.common.signIn} here={here} />
          </>
        )}
        <li>
          <DisplayMenu preferences={preferences} csrf={csrf} path={path} />
        </li>
      </ul>
    </nav>
  );
}

function Item({ href, text, here }: { href: string; text: string; here: string }) {
  return (
    <li>
      <a href={href} aria-current={href.split('?')[0] === here ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
}
