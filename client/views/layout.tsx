import { page as catalogue } from '../../text/words.js';
import type { Page, ShellProps } from '../pages/page.js';
import { Notice } from './notice.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';
import { SkipLinks } from './skip-links.js';

/** On every page of somebody whom the site suspended: where to read why. */
function Suspended() {
  const words = catalogue.sanctions.standing;
  return (
    <Notice kind="locked">
      <p>
        <strong>{words.suspendedTitle}</strong> <a href="/account/standing">{words.suspendedLink}</a>
      </p>
    </Notice>
  );
}

/** Everything inside `body`. The status region is empty at load, so that only news is spoken. */
export function Layout({ page, shell }: { page: Page; shell: ShellProps }) {
  return (
    <>
      <SkipLinks more={page.skips} />
      <SiteHeader {...shell} />
      {page.band}
      <main class="wrap" id="main" tabIndex={-1}>
        {shell.isSuspended && <Suspended />}
        {page.body}
      </main>
      <SiteFooter siteName={shell.site.name} path={shell.path} />
      <div id="announcements" class="visually-hidden" role="status" />
    </>
  );
}
