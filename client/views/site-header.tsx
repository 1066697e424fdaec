import type { ShellProps } from '../pages/page.js';
import { Mark } from './mark.js';
import { SearchBox } from './search-box.js';
import { SiteNav } from './site-nav.js';

/** The same on every page: where am I, where can I go, who am I here. */
export function SiteHeader(shell: ShellProps) {
  return (
    <header class="site-header">
      <div class="wrap">
        <a class="site-name" href="/">
          <Mark />
          {shell.site.name}
        </a>
        <SearchBox path={shell.path} />
        <SiteNav {...shell} />
      </div>
    </header>
  );
}
