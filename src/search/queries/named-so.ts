import { RESULTS_PER_PAGE } from '../../../contract/search.js';

/** People, networks and pages are counted up to here. */
export const EVERYONE_COUNTED = 500;

/**
 * SQL: as JSON `{ total, rows }`: how many there are, and ten of them, those that are called so first.
 * @param all selects `id`, `name`, `by_name` and the columns to show
 * @param skipped how many come before the ten
 */
export const namedSo = (all: string, columns: string[], skipped: string) => `(
  with found as materialized (${all} limit ${EVERYONE_COUNTED + 1})
  select json_build_object('total', (select count(*)::int from found), 'rows', coalesce((
    select json_agg(json_build_object(${columns.map((name) => `'${name.replaceAll('"', '')}', ${name}`).join(', ')}) order by nth)
    from (select *, row_number() over (order by by_name desc, lower(name), id) as nth from found
      order by nth limit ${RESULTS_PER_PAGE} offset ${skipped}) shown), '[]'::json)))`;
