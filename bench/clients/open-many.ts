import { Connection } from './connection.js';
import { doorOf, type Target } from './target.js';

/** So many handshakes run at once: more would only wait in the server's backlog. */
const AT_ONCE = 64;

/**
 * Opens connections of as many different members.
 * @param patienceMs no more are opened after this
 * @throws Error when one is refused
 */
export async function openMany(
  target: Target,
  count: number,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<Connection[]> {
  const end = performance.now() + patienceMs;
  const opened: Connection[] = [];
  let started = 0;
  const worker = async () => {
    while (started < count && performance.now() < end) {
      const { url, headers } = doorOf(target, started++);
      opened.push(await Connection.open(url, headers));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, worker));
  return opened;
}
