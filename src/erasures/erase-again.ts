import { type Database, query, transaction } from '../database/index.js';
import type { Clock } from '../lib/clock.js';
import { FactsChanged } from '../lib/errors.js';
import { closeAgain } from '../people/index.js';
import type { ErasureLine } from './erasure-line.js';
import { erasePosts } from './statements/erase-posts.js';
import { purgeVersions } from './statements/purge-versions.js';

export interface ErasedAgain {
  accounts: number;
  posts: number;
  /** Posts whose earlier versions went. */
  versions: number;
  /** User names of those who left and are the only one who runs the site in the backup: their accounts stay open. */
  left: string[];
}

type Line<K extends ErasureLine['kind']> = Extract<ErasureLine, { kind: K }>;

const of = <K extends ErasureLine['kind']>(lines: ErasureLine[], kind: K): Line<K>[] =>
  lines.filter((line): line is Line<K> => line.kind === kind);

/**
 * After a restore, before Convene is started: erases what was erased after the backup was taken. What the backup does not have
 * yet is remembered all the same. Doing it twice is no mistake.
 */
export async function eraseAgain(db: Database, clock: Clock, lines: ErasureLine[]): Promise<ErasedAgain> {
  await remember(db, lines);
  const versions = { done: 0, nothing: 0, lost: 0 };
  const lost: string[] = [];
  for (const { id, version } of of(lines, 'versions')) {
    const became = await purgeVersions(db, id, version);
    versions[became] += 1;
    // All that the backup has of it is what was purged.
    if (became === 'lost') lost.push(id);
  }
  const posts = await erasePosts(db, [...of(lines, 'post').map(({ id }) => id), ...lost]);
  return { ...(await closeAccounts(db, clock, of(lines, 'account'))), posts, versions: versions.done };
}

async function closeAccounts(db: Database, clock: Clock, lines: Line<'account'>[]) {
  const open = await query<{ id: string; username: string; withPosts: boolean }>(
    db,
    `select a.id, a.username, l.with_posts as "withPosts" from accounts a
     join unnest($1::text[], $2::boolean[]) as l(mark, with_posts) on l.mark = erasure_mark(a.id)
     where a.status not in ('closed', 'pseudonym') order by a.id`,
    [lines.map(({ mark }) => mark), lines.map(({ withPosts }) => withPosts)],
  );
  const left: string[] = [];
  for (const { id, username, withPosts } of open) {
    try {
      await transaction(db, (write) => closeAgain({ clock }, write, id, withPosts));
    } catch (error) {
      if (!(error instanceof FactsChanged)) throw error;
      left.push(username);
    }
  }
  return { accounts: open.length - left.length, left };
}

/** The list outlives each backup: another one may be restored after this. */
async function remember(db: Database, lines: ErasureLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    kind: line.kind,
    mark: line.kind === 'account' ? line.mark : line.id,
    version: line.kind === 'versions' ? line.version : null,
    with_posts: line.kind === 'account' && line.withPosts,
  }));
  await query(
    db,
    `insert into erasures as e (kind, mark, version, with_posts)
     select kind, mark, version, with_posts from jsonb_to_recordset($1::jsonb) as l(kind text, mark text, version int, with_posts boolean)
     on conflict (kind, mark) do update set version = greatest(e.version, excluded.version), with_posts = e.with_posts or excluded.with_posts`,
    [JSON.stringify(rows)],
  );
}
