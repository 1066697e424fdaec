import type { SearchDto } from '../../contract/search.js';
import { page } from '../../text/words.js';
import { type SearchFields, searchAddress } from '../pages/search-address.js';
import { formatDay } from './format-time.js';
import { FoundPostItem } from './found-post.js';
import { Monogram } from './monogram.js';
import { Pagination } from './pagination.js';
import { SearchFacets } from './search-facets.js';
import { ActiveFilters, headingOf, KindTabs, SortLinks } from './search-heading.js';
import { SearchNothing } from './search-nothing.js';
import { Time } from './time.js';

interface Props {
  fields: SearchFields;
  found: SearchDto;
  isSignedIn: boolean;
}

/** Everything under the form: what was found, and the ways on from there. */
export function SearchResults({ fields, found, isSignedIn }: Props) {
  const words = page.search;
  return (
    <div class="search-found">
      <KindTabs fields={fields} found={found} />
      <ActiveFilters fields={fields} />
      <section aria-labelledby="results-title">
        <h2 id="results-title" tabIndex={-1}>
          {headingOf(found)}
        </h2>
        <Notes fields={fields} found={found} />
        <SortLinks fields={fields} found={found} />
        {found.total === 0 ? (
          <SearchNothing fields={fields} isSignedIn={isSignedIn} />
        ) : (
          <ol class="list" id="results" start={(found.page - 1) * 10 + 1}>
            {found.posts.map((post) => (
              <FoundPostItem key={post.postId} found={post} />
            ))}
            {found.people.map(({ id, name, username, interests, path }) => (
              <li key={id} class="person-row">
                <Monogram name={name} />
                <p>
                  <a href={path}>{name}</a> <span class="muted">@{username}</span>
                  <br />
                  {interests.length > 0 && (
                    <>
                      {words.interestedIn(interests)}
                      <br />
                    </>
                  )}
                  <a href={searchAddress({ q: '' }, { author: username })}>{words.by(name)}</a>
                </p>
              </li>
            ))}
            {found.networks.map(({ id, name, path, aims }) => (
              <li key={id}>
                <h3 class="list-title">
                  <a href={path}>{name}</a>
                </h3>
                <p class="clip">{aims}</p>
              </li>
            ))}
            {found.ownPages.map(({ id, title, path, network, updatedAt }) => (
              <li key={id}>
                <h3 class="list-title">
                  <a href={path}>{title}</a>
                </h3>
                <p class="meta">
                  <span>{words.pageOf(network)}</span> <Time at={updatedAt} day />
                </p>
              </li>
            ))}
          </ol>
        )}
        <Pagination
          page={found.page}
          pages={found.pages}
          href={(number) => searchAddress(fields, {}, number)}
          label={words.pages}
        />
      </section>
      <SearchFacets fields={fields} found={found} />
    </div>
  );
}

function Notes({ fields, found }: Omit<Props, 'isSignedIn'>) {
  const words = page.search;
  const { suggestion, leftOut, unknownOperators, isMore, since, total } = found;
  return (
    <>
      {suggestion !== null && (
        <p class="suggested">
          {words.didYouMean} <a href={searchAddress(fields, { q: suggestion })}>{suggestion}</a>?
        </p>
      )}
      {leftOut.length > 0 && <p>{words.leftOut(leftOut)}</p>}
      {unknownOperators.length > 0 && (
        <p class="muted">{words.unknownOperators(unknownOperators.map((name) => `${name}:`).join(' '))}</p>
      )}
      {isMore && <p class="muted">{words.capped(total)}</p>}
      {since !== null && <p class="muted">{words.since(formatDay(Date.parse(since), 'UTC'))}</p>}
    </>
  );
}
