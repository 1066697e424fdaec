import { reactionKinds } from '../../contract/marks.js';
import { createThread, reactToPost, replyToThread } from '../forums/index.js';
import { lockThread, pinThread, removePost } from '../moderation/index.js';
import { clientKeyOf } from './client-key.js';
import { act, type Stage } from './stage.js';
import { keysIn, type PostText, type ThreadText } from './text.js';
import { postTimes } from './times.js';

const HOUR = 3_600_000;

interface Written {
  id: string;
  text: PostText;
  at: Date;
}

/** Keys of a thread's posts, in their order. */
export function clientKeysOf(network: string, { title, posts }: ThreadText): string[] {
  return posts.map((_, index) => clientKeyOf(network, title, index + 1));
}

/**
 * Writes a thread as its people would have: posts, then reactions, then what moderators did. Posts that an earlier
 * run wrote are found by their client keys and not written again.
 * @param onPost is told each post as it stands
 */
export async function playThread(
  stage: Stage,
  network: string,
  forumId: string,
  text: ThreadText,
  onPost: () => void,
): Promise<void> {
  const keys = clientKeysOf(network, text);
  const times = postTimes(stage.now, text.from, text.until, keys.length, seedOf(text.title));
  const written: Written[] = [];
  let threadId = '';
  for (const [index, one] of text.posts.entries()) {
    const at = times[index]!;
    const mine = { body: one.text, clientKey: keys[index] };
    const { post } =
      index === 0
        ? await act(stage, createThread, one.by, at, { forumId, title: text.title, ...mine }).then(
            (answer) => {
              threadId = answer.thread.id;
              return answer;
            },
          )
        : await act(stage, replyToThread, one.by, at, { threadId, replyTo: one.to, ...mine });
    written.push({ id: post.id, text: one, at });
    onPost();
  }
  for (const one of written) await react(stage, one);
  await moderate(stage, threadId, text, written);
}

async function react(stage: Stage, { id, text, at }: Written): Promise<void> {
  const given = reactionKinds.flatMap((kind) => keysIn(text[kind]).map((key) => ({ kind, key })));
  for (const [index, { kind, key }] of given.entries()) {
    const input = { postId: id, kind, isOn: true };
    await act(stage, reactToPost, key, notAfter(stage.now, at, (index + 1) * 0.4 * HOUR), input);
  }
}

async function moderate(stage: Stage, threadId: string, text: ThreadText, written: Written[]): Promise<void> {
  for (const { id, text: post, at } of written) {
    if (!post.removed) continue;
    const { by, reason } = post.removed;
    await act(stage, removePost, by, notAfter(stage.now, at, 2 * HOUR), { postId: id, reason });
  }
  const { locked, pinnedBy } = text;
  const last = written.at(-1)!.at;
  if (locked) {
    const input = { threadId, isLocked: true, reason: locked.reason };
    await act(stage, lockThread, locked.by, notAfter(stage.now, last, HOUR), input);
  }
  if (pinnedBy)
    await act(stage, pinThread, pinnedBy, notAfter(stage.now, last, HOUR), { threadId, isPinned: true });
}

function notAfter(now: Date, at: Date, later: number): Date {
  return new Date(Math.min(now.getTime(), at.getTime() + later));
}

/** A number that is a title's own. */
function seedOf(title: string): number {
  return [...title].reduce((sum, letter, index) => (sum + letter.codePointAt(0)! * (index + 1)) % 9973, 0);
}
