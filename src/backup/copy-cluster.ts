import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { copyTree } from './copy-tree.js';

/** What a server writes for itself while it runs: worth nothing to another one (PostgreSQL 18, "Making a Base Backup"). */
const OF_THE_RUN =
  /^(pg_wal|pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/|(^|\/)pgsql_tmp|^postmaster\.(pid|opts)$/;
/** Says where Postgres has to begin with a copy that was made while it ran. */
export const LABEL = 'backup_label';
const SEGMENT = /^[0-9A-F]{24}$/;

/** Whether a file of the cluster goes into the copy; the log of changes comes apart, when all else is there. */
const isOfCluster = (path: string): boolean => !OF_THE_RUN.test(path);

/**
 * Copies the files of a Postgres that runs, as they are when this ends: everything acknowledged by then is in the copy.
 * Writers are not held up.
 * @param adminUrl the server, as superuser
 * @throws Error when the server ends meanwhile, or a segment of its log was lost
 */
export async function copyRunning(
  adminUrl: string,
  cluster: string,
  to: string,
  onCopied: (bytes: number) => void,
): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  // A server that goes away is told by the statement that waits for it.
  client.on('error', () => {});
  await client.connect();
  try {
    // Keeps the log from here on; it goes with this connection, whatever happens.
    await client.query(
      `select pg_create_physical_replication_slot('convene_backup_' || pg_backend_pid(), true, true)`,
    );
    await client.query(`select pg_backup_start('convene', fast => true)`);
    const bytes = await copyTree(cluster, to, { takes: isOfCluster, onCopied });
    const { rows } = await client.query<{ label: string; last: string }>(
      'select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)',
    );
    const { label, last } = rows[0]!;
    await writeFile(join(to, LABEL), label, { mode: 0o600, flush: true });
    return (
      bytes + (await copyLog(join(cluster, 'pg_wal'), join(to, 'pg_wal'), firstOf(label), last, onCopied))
    );
  } finally {
    await client.end();
  }
}

/** The log from the first segment to the last, both of them and all between. */
async function copyLog(
  from: string,
  to: string,
  first: string,
  last: string,
  onCopied: (bytes: number) => void,
): Promise<number> {
  const bytes = await copyTree(from, to, {
    takes: (path) =>
      /^[0-9A-F]{8}\.history$/.test(path) || (SEGMENT.test(path) && path >= first && path <= last),
    onCopied,
  });
  const there = new Set(await readdir(to));
  for (const segment of [first, last])
    if (!there.has(segment)) throw new Error(`The database's log ${segment} was gone before it was copied.`);
  return bytes;
}

function firstOf(label: string): string {
  const [, first] = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label) ?? [];
  if (!first) throw new Error('Postgres did not say where its log begins.');
  return first;
}
