import type { Site } from '../../../sdk/index.js';
import { saidAt } from '../words.js';
import { record } from './record.js';

export interface Places {
  closed: string;
  open: string;
  /** Words that may not leave the closed forum. */
  token: string;
  /** Who must not be recognised by anybody. */
  nameless: string[];
}

/** Keeps the record of all that one person is sent, and of what nobody may be sent. @param present a thread's count of people */
export function listen(
  site: Site,
  accountId: string,
  { closed, nameless }: Places,
  present: (threadId: string, count: number) => void,
): void {
  /** Whoever writes without a name is in nothing that anybody is sent, but to themselves. */
  const look = (message: unknown) => {
    const text = JSON.stringify(message);
    for (const id of nameless)
      if (text.includes(id)) record.seen.push(`${accountId} was sent who ${id} is: ${text.slice(0, 200)}`);
  };
  site.on('thread:changes', (messages) => {
    look(messages);
    for (const { thread, seq, change } of messages) {
      const said = change.posts.map(({ html }) => saidAt(html ?? '') ?? 0);
      record.received.push([accountId, thread, seq, Date.now(), Math.max(0, ...said)]);
      record.deliveries += Math.max(1, change.posts.length);
    }
  });
  site.on('thread:presence', (message) => {
    look(message);
    present(message.threadId, message.count);
  });
  site.on('thread:typing', (message) => {
    // Who may write without a name is not told of as typing, nor is anybody else there.
    if (message.threadId === closed) record.seen.push(`${accountId} saw somebody type`);
  });
}
