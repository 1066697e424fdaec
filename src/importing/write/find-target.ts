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
 * Finds the forum to import into by the short names in its address.
 * @throws AppError not_found, naming what there is instead
 */
export async function findTarget(db: Database, network: string, forum: string): Promise<Target> {
  const rows = await query<Row>(
    db,
    `select n.slug as network, n.name as "networkName", f.slug as forum, f.name as "forumName", f.id as "forumId"
     from networks n left join forums f on f.network_id = n.id order by n.slug, f.slug`,
  );
  const inNetwork = rows.filter((row) => row.network === network);
  if (inNetwork.length === 0)
    throw missing(
      `network "${network}"`,
      'Networks',
      rows.map((row) => row.network),
    );
  const found = inNetwork.find((row) => row.forum === forum);
  if (!found?.forumId) {
    const others = inNetwork.flatMap((row) => row.forum ?? []);
    throw missing(`forum "${forum}" in the network "${network}"`, 'Forums', others);
  }
  return { forumId: found.forumId, networkName: found.networkName, forumName: found.forumName! };
}

function missing(what: string, plural: string, others: string[]): AppError {
  const names = [...new Set(others)];
  const there =
    names.length > 0 ? `${plural} here: ${names.slice(0, 20).join(', ')}.` : 'There are none yet.';
  return new AppError(
    'not_found',
    `There is no ${what}. ${there} Create it on the site first; use the short name from its address.`,
  );
}
