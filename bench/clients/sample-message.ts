import type { ThreadMessage } from '../../contract/feed.js';
import { Connection } from './connection.js';
import { headersOf, type Target } from './target.js';
import { Writers } from './writers.js';

/** Watches a thread, posts once, and returns what the watcher was sent. */
export async function sampleMessage(target: Target): Promise<{ message: ThreadMessage; bytes: number }> {
  const watcher = await Connection.open(target.url, headersOf(target, 0));
  const writers = await Writers.gather(target, 1);
  const { threadId, era, epoch, head } = target.thread;
  await watcher.call('thread:sync', { threadId, era, epoch, after: head });
  const frame = new Promise<Buffer>((resolve) => {
    watcher.onEvent = (bytes) => {
      if (bytes.toString('utf8', 2, 30).startsWith('["thread:changes"')) resolve(Buffer.from(bytes));
    };
  });
  await writers.post();
  const bytes = await frame;
  await watcher.close();
  await writers.leave();
  const [, [message]] = JSON.parse(bytes.toString('utf8', 2)) as [string, [ThreadMessage]];
  return { message, bytes: bytes.length };
}
