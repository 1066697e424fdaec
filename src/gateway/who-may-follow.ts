import type { ThreadMessage } from '../../contract/feed.js';
import { accountIdOf } from '../kernel/index.js';
import type { GateReads } from './reads.js';
import type { GatewaySocket } from './sockets.js';
import type { WatchedThread } from './watched.js';

/**
 * Who of a thread's readers here may read it where it is now, asked of the forum it is in. Again for those who came
 * meanwhile, so that nobody is told anything of a place that was not asked about them.
 * @returns the thread as it is there, without its posts; null: it is nowhere
 */
export async function whoMayFollow(
  reads: GateReads,
  { threadId, room }: WatchedThread,
): Promise<{ message: ThreadMessage | null; mayFollow(socket: GatewaySocket): boolean }> {
  const range = await reads.threadRange(threadId, Number.MAX_SAFE_INTEGER);
  if (!range) return { message: null, mayFollow: () => false };
  const message = { ...range, prev: range.seq };
  const asked = new Map<string, boolean>();
  for (;;) {
    const unasked = new Set<string>();
    for (const { data } of room.sockets()) {
      const accountId = accountIdOf(data.actor);
      if (accountId !== null && !asked.has(accountId)) unasked.add(accountId);
    }
    const now = await reads.readers(message.forum, [...unasked]);
    for (const id of unasked) asked.set(id, now?.readers.includes(id) ?? false);
    const isComplete = [...room.sockets()].every(({ data }) => {
      const accountId = accountIdOf(data.actor);
      return accountId === null || asked.has(accountId);
    });
    if (!isComplete) continue;
    return {
      message,
      mayFollow({ data }) {
        const accountId = accountIdOf(data.actor);
        return now?.isPublic || (accountId !== null && asked.get(accountId) === true);
      },
    };
  }
}
