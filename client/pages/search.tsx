import { page as words } from '../../text/words.js';
import { ErrorSummary } from '../views/error-summary.js';
import { PageTitle } from '../views/page-title.js';
import { SearchForm } from '../views/search-form.js';
import { SearchExamples } from '../views/search-nothing.js';
import { SearchResults } from '../views/search-results.js';
import type { Page, ShellProps } from './page.js';
import type { SearchProps } from './props.js';

/** `/search`: the form, and what it found. Only the bare page may be indexed by others. */
export function searchPage({ fields, found, form, isPersonal }: SearchProps, { viewer }: ShellProps): Page {
  const text = words.search;
  const isBlank = found !== null && found.tabs.all === null && found.tabs.people === null;
  return {
    title: fields.q ? text.titleFor(fields.q) : text.title,
    description: text.lead,
    canonical: isBlank ? '/search' : undefined,
    island: 'search',
    hasErrors: found === null,
    body: (
      <div class="search-page" id="search-page">
        {form && <ErrorSummary problems={form.problems} message={form.message} />}
        <PageTitle title={text.title}>{isBlank && <p class="lead">{text.lead}</p>}</PageTitle>
        <SearchForm fields={fields} form={form} />
        {isPersonal && <p class="notice notice-warning">{words.personalData.searched}</p>}
        {isBlank && <SearchExamples />}
        {found && !isBlank && <SearchResults fields={fields} found={found} isSignedIn={viewer !== null} />}
      </div>
    ),
  };
}
