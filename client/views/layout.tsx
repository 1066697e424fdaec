import type { Page, ShellProps } from '../pages/page.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';
import { SkipLinks } from './skip-links.js';

/** Everything inside `body`. The status region is empty at load, so that only news is spoken. */
export function Layout({ page, shell }: { page: Page; shell: ShellProps }) {
  return (
    <>
      <SkipLinks more={page.skips} />
      <SiteHeader {...shell} />
      {page.band}
      <main class="wrap" id="main" tabIndex={-1}>
        {page.body}
      </main>
      <SiteFooter siteName={shell.site.name} path={shell.path} />
      <div id="announcements" class="visually-hidden" role="status" />
    </>
  );
}
