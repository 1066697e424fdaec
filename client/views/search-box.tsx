import { page } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Icon } from './icon.js';

/** The way to the search from every page: a plain form. The search page has its own. */
export function SearchBox({ path }: { path: string }) {
  if (path.split('?')[0] === '/search') return null;
  const words = page.search;
  return (
    <search class="search-box">
      <form action="/search" method="get">
        <label class="visually-hidden" for="search-box">
          {words.boxLabel}
        </label>
        <input id="search-box" type="search" name="q" maxLength={300} autocomplete="off" />
        <button class="search-go" type="submit">
          <Icon name="search" />
          <HiddenText>{words.submit}</HiddenText>
        </button>
      </form>
    </search>
  );
}
