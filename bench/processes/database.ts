import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  type EmbeddedPostgres,
  migrate,
  openDatabase,
  query,
  startEmbeddedPostgres,
} from '../../src/database/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { plainPosts } from './plain-posts.js';
import { type SeededThread, seedForums, seedThread, seedWorld, servicesOn, type World } from './seed.js';
import { serve } from './serve.js';

/**
 * A Postgres of its own in a temporary folder, with the settings of a real one, and the world in it. Gone when the
 * bench ends. The world is made here so that making it leaves no trace in the memory of the server that is measured.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'convene-bench-'));
let postgres: EmbeddedPostgres | null = null;
let db: Database | null = null;

const calls = {
  /** @throws Error when it would not keep what it acknowledges: then nothing measured here counts */
  async start(): Promise<{ url: string }> {
    postgres = await startEmbeddedPostgres({ dataDir, log: silentLogger, say: () => {} });
    db = await openDatabase(postgres.url, 2);
    await migrate(db);
    const [row] = await query<{ safe: boolean }>(
      db,
      `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
    );
    if (!row?.safe) throw new Error('The database does not wait for the disk.');
    return { url: postgres.url };
  },
  seed: ({ members }: { members: number }): Promise<World> => seedWorld(servicesOn(db!), members),
  thread: (input: { world: World; forumId: string; posts: number }): Promise<SeededThread> =>
    seedThread(servicesOn(db!), input.world.founder, input.forumId, input.posts),
  /** So many more forums for members, each with threads of one post. */
  forums: (input: { world: World; forums: number; threads: number }): Promise<SeededThread[]> =>
    seedForums(servicesOn(db!), input.world, input.forums, input.threads),
  /** Numbers posts of one thread by the database alone, one after another. @returns posts in a second */
  plain: ({ seconds }: { seconds: number }): Promise<number> => plainPosts(db!, seconds),
  /** The number in the forum's feed at which who may read it changed last. */
  async accessNumber({ forumId }: { forumId: string }): Promise<number> {
    const [row] = await query<{ access: number }>(
      db!,
      'select access::int as access from forum_heads where forum_id = $1',
      [forumId],
    );
    return row!.access;
  },
};

export type DatabaseCalls = typeof calls;

serve(calls, async () => {
  await db?.destroy();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
