import { type SearchDto, type SearchKind, searchKinds, searchSorts } from '../../contract/search.js';
import { page } from '../../text/words.js';
import { filterNames, type SearchFields, searchAddress } from '../pages/search-address.js';
import { formatDay } from './format-time.js';
import { Icon } from './icon.js';

interface Props {
  fields: SearchFields;
  found: SearchDto;
}

/** "12 results sorted by relevance", for eyes, ears and the announcement. */
export function headingOf({ kind, total, isMore, sort }: SearchDto): string {
  const words = page.search;
  if (kind === 'people') return words.headingPeople(total, isMore);
  if (kind === 'networks') return words.headingNetworks(total, isMore);
  if (kind === 'pages') return words.headingPages(total, isMore);
  return words.heading(total, isMore, words.sortNames[sort]);
}

/** Kinds of result as tabs that are links. */
export function KindTabs({ fields, found }: Props) {
  const words = page.search;
  return (
    <nav class="kinds" aria-label={words.kinds}>
      <ul>
        {searchKinds.map((kind: SearchKind) => {
          const tally = found.tabs[kind];
          return (
            <li key={kind}>
              <a
                href={searchAddress(fields, { kind })}
                aria-current={kind === found.kind ? 'page' : undefined}
              >
                {words.kindNames[kind]}
                {tally && (
                  <span class="facet-count"> {tally.isMore ? words.atLeast(tally.count) : tally.count}</span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const isByName = (kind: SearchKind) => kind === 'people' || kind === 'networks' || kind === 'pages';

/** How the results are sorted, and the other way as a link. */
export function SortLinks({ fields, found }: Props) {
  if (isByName(found.kind) || found.total < 2) return null;
  const words = page.search;
  const other = searchSorts.find((sort) => sort !== found.sort)!;
  // Without words nothing is nearer to them than anything else.
  if (other === 'relevance' && fields.q.trim() === '') return null;
  return (
    <p>
      <a href={searchAddress(fields, { sort: other })}>{words.sortLink[other]}</a>
    </p>
  );
}

/** Filters that are set, each with the way to take it off. */
export function ActiveFilters({ fields }: { fields: SearchFields }) {
  const words = page.search;
  const set = filterNames.filter((name) => fields[name]);
  if (set.length === 0) return null;
  return (
    <ul class="active-filters" aria-label={words.active}>
      {set.map((name) => (
        <li key={name}>
          <a class="chip" href={searchAddress(fields, { [name]: undefined })}>
            <Icon name="remove" />
            {words.remove(nameOf(name, fields[name]!))}
          </a>
        </li>
      ))}
    </ul>
  );
}

function nameOf(name: (typeof filterNames)[number], value: string): string {
  const words = page.search;
  if (name === 'has')
    return words.activeNames.has(words.hasNames[value as keyof typeof words.hasNames] ?? value);
  if (name === 'is') return words.activeNames.is(words.isNames[value as keyof typeof words.isNames] ?? value);
  if ((name === 'after' || name === 'before') && /^\d{4}-\d\d-\d\d$/.test(value))
    return words.activeNames[name](formatDay(Date.parse(value), 'UTC'));
  return words.activeNames[name](value);
}
