import { type ImportedPost, importPosts } from '../../forums/index.js';
import type { Services } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import type { Spool } from '../archive/spool.js';
import type { ReadyMessage } from '../read-archive.js';
import { toMarkdown } from '../text/to-markdown.js';
import type { ThreadPlan } from './plan-threads.js';

/** Bounds of one statement. */
const MAX_POSTS = 64;
const MAX_CHARACTERS = 1_000_000;

const NO_TEXT = '*This message has no text.*';
const CUT = '*The rest of this message was too long and is not imported.*';

export type WritingServices = Pick<Services, 'db' | 'feed' | 'clock' | 'ids'>;

/**
 * Writes the messages of one plan, a statement for up to 64 of them. What is committed stays when a later
 * one fails or is stopped.
 * @param accounts author keys to account ids @param onWritten is told each message whose post is committed
 */
export async function writeThreadPlan(
  services: WritingServices,
  forumId: string,
  plan: ThreadPlan<ReadyMessage>,
  accounts: Map<string, string>,
  spool: Spool,
  onWritten: (messages: ReadyMessage[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const threadId = plan.threadId ?? services.ids.next();
  let isNew = plan.threadId === null;
  let batch: { message: ReadyMessage; post: ImportedPost }[] = [];
  let characters = 0;

  async function flush(): Promise<void> {
    const first = batch[0];
    if (!first) return;
    const { authorId, createdAt } = first.post;
    await importPosts(services, {
      forumId,
      threadId,
      newThread: isNew ? { title: plan.title, authorId, createdAt } : null,
      posts: batch.map(({ post }) => post),
      importedAt: services.clock.now(),
    });
    onWritten(batch.map(({ message }) => message));
    isNew = false;
    batch = [];
    characters = 0;
  }

  for (const message of plan.messages) {
    signal?.throwIfAborted();
    const source = await sourceOf(message, spool);
    const html = renderMarkdown(source, { names: false });
    const { key, date } = message;
    const authorId = accounts.get(message.author.key)!;
    const post = { id: services.ids.next(), authorId, createdAt: date, source, html, messageKey: key };
    batch.push({ message, post });
    characters += source.length + html.length;
    if (batch.length >= MAX_POSTS || characters >= MAX_CHARACTERS) await flush();
  }
  await flush();
}

async function sourceOf(message: ReadyMessage, spool: Spool): Promise<string> {
  const source = toMarkdown(await spool.read(message.place), message.attachments) || NO_TEXT;
  return message.isCut ? `${source}\n\n${CUT}` : source;
}
