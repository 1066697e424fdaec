/** Values of one kind to choose from: the most frequent ones. */
const SHOWN = 8;
const YEARS_SHOWN = 12;

const listOf = (rows: string, order: string) =>
  `coalesce((select json_agg(json_build_object('value', value, 'label', label, 'count', count) order by ${order})
    from (${rows}) as v), '[]'::json)`;
const most = 'count desc, label, value';

/**
 * SQL: what the results in `shown` can be narrowed by, with counts and names, as JSON: `SearchDto['facets']`. The
 * reader may see these names because the results are of them.
 */
export const facets = `
  json_build_object(
    'network', ${listOf(
      `select n.slug as value, n.name as label, sum(f.count)::int as count
       from places f join networks n on n.id = f.network_id group by n.id order by ${most} limit ${SHOWN}`,
      most,
    )},
    'forum', ${listOf(
      `select n.slug || '/' || f.slug as value, f.name as label, f.count
       from places f join networks n on n.id = f.network_id order by ${most} limit ${SHOWN}`,
      most,
    )},
    'author', ${listOf(
      `select a.username as value, a.name as label, w.count
       from (select author_id, count(*)::int as count from shown group by 1 order by 2 desc, 1 limit ${SHOWN}) w
         join accounts a on a.id = w.author_id and a.status in ('active', 'unclaimed')`,
      most,
    )},
    'year', ${listOf(
      `select year::text as value, year::text as label, count(*)::int as count
       from shown group by year order by year desc limit ${YEARS_SHOWN}`,
      'value desc',
    )},
    'status', ${listOf(
      `select s.status as value, s.status as label, s.count from (
         select count(*) filter (where is_locked)::int as locked, count(*) filter (where is_pinned)::int as pinned,
           count(*) filter (where is_unanswered)::int as unanswered from shown) c,
         lateral (values ('locked', locked), ('pinned', pinned), ('unanswered', unanswered)) as s(status, count)
       where s.count > 0`,
      most,
    )})`;

/** SQL: the forums of the results, for `facets`. */
export const places = `
  select f.id, f.slug, f.name, f.network_id, s.count
  from (select forum_id, count(*)::int as count from shown group by 1) s join forums f on f.id = s.forum_id`;
