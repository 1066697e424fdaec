import { facetNames, type SearchDto } from '../../contract/search.js';
import { page } from '../../text/words.js';
import { narrowed, type SearchFields, searchAddress } from '../pages/search-address.js';

interface Props {
  fields: SearchFields;
  found: SearchDto;
}

/** What the results can be narrowed by, each with how many it leaves. */
export function SearchFacets({ fields, found }: Props) {
  const words = page.search;
  const shown = facetNames.filter((name) =>
    found.facets[name].some(({ count }) => found.isMore || count < found.total),
  );
  if (shown.length === 0) return null;
  const labelOf = (name: (typeof shown)[number], label: string) =>
    name === 'status' ? words.isNames[label as keyof typeof words.isNames] : label;
  return (
    <aside class="facets" aria-labelledby="facets-title">
      <h2 id="facets-title">{words.narrow}</h2>
      {shown.map((name) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h3 id={`facet-${name}`}>{words.facets[name]}</h3>
          <ul class="plain">
            {found.facets[name].map(({ value, label, count }) => (
              <li key={value}>
                <a href={searchAddress(fields, narrowed(fields, name, value))}>
                  {labelOf(name, label)}
                  <span class="facet-count">
                    {' '}
                    {found.isMore ? words.atLeast(count) : words.matches(count)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
