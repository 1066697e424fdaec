import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';

const MB = 1024 * 1024;
const LEAST_MB = 128;
const MOST_MB = 4096;

/**
 * How much memory Postgres plans with. Its own cache is an eighth of what the machine, or the container, has: pages that
 * come from the system's cache each time cost a large search half its time. Memory is taken as pages come, never at once.
 * @param bytes what there is
 */
export function memorySettings(bytes = availableBytes()): Record<string, string> {
  const eighth = Math.floor(bytes / 8 / MB);
  const shared = Math.min(MOST_MB, Math.max(LEAST_MB, eighth));
  return { shared_buffers: `${shared}MB`, effective_cache_size: `${Math.max(4 * LEAST_MB, 4 * eighth)}MB` };
}

/**
 * Postgres notes every five minutes which pages it has at hand, and fetches them again when it starts.
 * @param postgres the server's program: where its package came without the module, there is nothing to set
 */
export function warmSettings(postgres: string): Record<string, string> {
  const module = join(dirname(postgres), '../share/postgresql/extension/pg_prewarm.control');
  return existsSync(module) ? { shared_preload_libraries: 'pg_prewarm' } : {};
}

function availableBytes(): number {
  const total = totalmem();
  // 0, or more than there is, where nothing limits the process.
  const limit = process.constrainedMemory();
  return limit && limit < total ? limit : total;
}
