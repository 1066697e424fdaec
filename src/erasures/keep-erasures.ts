import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Database, query } from '../database/index.js';
import type { Job } from '../kernel/index.js';
import { type ErasureLine, ending, HEADING, writeLine } from './erasure-line.js';

const EVERY_MS = 60_000;
const AT_ONCE = 10_000;

/**
 * Keeps the list of what was erased in a file, for the day when a backup is restored: backups have what was erased after
 * them. Written anew when something was added; about 50 bytes each.
 * @param file its path; a folder of its own disk or machine outlives this one's
 */
export function keepErasures(file: string): Job {
  let written: string | null = null;
  return {
    name: 'erasures.keep',
    everyMs: EVERY_MS,
    listen: ({ signals }, wake) => signals.personChanged.listen(wake),
    async run({ db, log }) {
      const [state] = await query<{ is: string }>(
        db,
        `select count(*) || ' ' || coalesce(max(at)::text, '') as is from erasures`,
      );
      if (state!.is === written) return false;
      try {
        await writeErasures(db, file);
        written = state!.is;
      } catch (error) {
        if (!isOfDisk(error)) throw error;
        log.error({ err: error }, 'The list of erasures can’t be written (ERASURES_FILE)');
      }
      return false;
    },
  };
}

const isOfDisk = (error: unknown): boolean => (error as { syscall?: string }).syscall !== undefined;

/** Writes the whole list: a reader sees the old one or the new one, never a half. */
export async function writeErasures(db: Database, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Nodes that share the folder write side by side.
  const beside = `${file}.${randomUUID()}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.write(`${HEADING}\n`);
    let count = 0;
    for (let after = { kind: '', mark: '' }; ; ) {
      const rows = await query<Row>(db, page, [after.kind, after.mark]);
      count += rows.length;
      if (rows.length > 0) await handle.write(`${rows.map((row) => writeLine(lineOf(row))).join('\n')}\n`);
      if (rows.length < AT_ONCE) break;
      after = rows.at(-1)!;
    }
    await handle.write(`${ending(count)}\n`);
    await handle.sync();
    await handle.close();
    await rename(beside, file);
  } catch (error) {
    await handle.close();
    await rm(beside, { force: true });
    throw error;
  }
}

interface Row {
  kind: ErasureLine['kind'];
  mark: string;
  version: number | null;
  withPosts: boolean;
}

const page = `select kind, mark, version, with_posts as "withPosts" from erasures
  where (kind, mark) > ($1, $2) order by kind, mark limit ${AT_ONCE}`;

function lineOf({ kind, mark, version, withPosts }: Row): ErasureLine {
  if (kind === 'account') return { kind, mark, withPosts };
  return kind === 'post' ? { kind, id: mark } : { kind, id: mark, version: version! };
}
