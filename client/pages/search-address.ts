import type { SearchDto, SearchIs } from '../../contract/search.js';

/** What the search form holds, as its address has it. */
export interface SearchFields {
  q: string;
  kind?: string;
  sort?: string;
  author?: string;
  forum?: string;
  network?: string;
  before?: string;
  after?: string;
  has?: string;
  is?: string;
}

const order = ['q', 'kind', 'sort', 'author', 'forum', 'network', 'after', 'before', 'has', 'is'] as const;
export const filterNames = ['author', 'network', 'forum', 'after', 'before', 'has', 'is'] as const;
export type FilterName = (typeof filterNames)[number];

/** The address of a search: a change of anything but the page begins at its first page. */
export function searchAddress(fields: SearchFields, change: Partial<SearchFields> = {}, page = 1): string {
  const all: SearchFields = { ...fields, ...change };
  const query = new URLSearchParams();
  for (const name of order) {
    const value = all[name];
    if (value && !(name === 'kind' && value === 'all')) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/search?${text}` : '/search';
}

/** What a facet's value sets. A year keeps days that are narrower already. */
export function narrowed(
  fields: SearchFields,
  facet: keyof SearchDto['facets'],
  value: string,
): Partial<SearchFields> {
  if (facet === 'status') return { is: value as SearchIs };
  if (facet !== 'year') return { [facet]: value };
  const [first, end] = [`${value}-01-01`, `${String(Number(value) + 1).padStart(4, '0')}-01-01`];
  return {
    after: fields.after && fields.after > first ? fields.after : first,
    before: fields.before && fields.before < end ? fields.before : end,
  };
}
