import { type Database, query } from '../../database/index.js';
import { AppError } from '../../lib/errors.js';

export interface Target {
  forumId: string;
  networkName: string;
  forumName: string;
}

interface Row {
  network: string;
  networkName: string;
  forum: string | null;
  forumName: string | null;
  forumId: string | null;
}

/**
 * Finds the forum to import into by names: the short ones in its address, or the full ones where only one has it.
 * @throws AppError not_found, naming what there is instead
 */
export async function findTarget(db: Database, network: string, forum: string): Promise<Target> {
  const rows = await query<Row>(
    db,
    `select n.slug as network, n.name as "networkName", f.slug as forum, f.name as "forumName", f.id as "forumId"
     from networks n left join forums f on f.network_id = n.id order by n.slug, f.slug`,
  );
  const inNetwork = only(rows, network, (row) => [row.network, row.networkName]);
  if (inNetwork.length === 0)
    throw missing(
      `network "${network}"`,
      'Networks',
      rows.map((row) => row.network),
    );
  const forums = only(inNetwork, forum, (row) => [row.forum, row.forumName]);
  const found = forums[0];
  if (!found?.forumId) {
    const others = inNetwork.flatMap((row) => row.forum ?? []);
    throw missing(`forum "${forum}" in the network "${network}"`, 'Forums', others);
  }
  return { forumId: found.forumId, networkName: found.networkName, forumName: found.forumName! };
}

/**
 * The rows of the one that is meant: by its short name exactly, or by its full name in any case, if only one has it.
 */
function only(
  rows: Row[],
  wanted: string,
  names: (row: Row) => [short: string | null, full: string | null],
): Row[] {
  const byShort = rows.filter((row) => names(row)[0] === wanted);
  if (byShort.length > 0) return byShort;
  const byFull = rows.filter((row) => names(row)[1]?.toLowerCase() === wanted.toLowerCase());
  return new Set(byFull.map((row) => names(row)[0])).size === 1 ? byFull : [];
}

function missing(what: string, plural: string, others: string[]): AppError {
  const names = [...new Set(others)];
  const there =
    names.length > 0 ? `${plural} here: ${names.slice(0, 20).join(', ')}.` : 'There are none yet.';
  return new AppError(
    'not_found',
    () =>
      `There is no ${what}. ${there} Create it on the site first, or use the short name from its address.`,
  );
}
