import { page } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';

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
          <Glass />
          <HiddenText>{words.submit}</HiddenText>
        </button>
      </form>
    </search>
  );
}

/** Not one of the icons that live screens carry along. */
function Glass() {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zm4-1.5 4.5 4.5" />
    </svg>
  );
}
