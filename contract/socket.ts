import { z } from 'zod';
import type { Ack } from './errors.js';
import type { ForumMessage, ForumSyncAnswer, ThreadMessage, ThreadSyncAnswer } from './feed.js';
import { forumChangesInput, threadChangesInput } from './forums.js';
import { personDto } from './people.js';
import { id } from './primitives.js';

export const threadSyncInput = threadChangesInput;
export const forumSyncInput = forumChangesInput;
export const watchedThreadInput = z.strictObject({ threadId: id });
export const watchedForumInput = z.strictObject({ forumId: id });

/** Who is here: named people where the forum allows it, otherwise counts only. */
export const presenceMessage = z.object({
  threadId: id,
  people: z.array(personDto),
  /** Everyone present, the named included. */
  count: z.number().int(),
});
export type PresenceMessage = z.infer<typeof presenceMessage>;

export const typingMessage = z.object({ threadId: id, person: personDto });
export type TypingMessage = z.infer<typeof typingMessage>;

export const noticeMessage = z.object({ entryId: id });
export type NoticeMessage = z.infer<typeof noticeMessage>;

/** Why the server ended a watch: the page clears what it shows and says so. */
export const accessLostMessage = z.object({
  threadId: id.nullable(),
  forumId: id,
  reason: z.enum(['access_lost', 'signed_out']),
});
export type AccessLostMessage = z.infer<typeof accessLostMessage>;

/** What one person's open screens are told: every tab and device of the account, and nobody else. */
export interface AccountEvents {
  'account:notice': (message: NoticeMessage) => void;
}

/** What the server sends. Feed messages come in arrays: bursts to one room are one packet. */
export interface ServerEvents extends AccountEvents {
  'thread:changes': (messages: ThreadMessage[]) => void;
  'forum:changes': (messages: ForumMessage[]) => void;
  'thread:presence': (message: PresenceMessage) => void;
  'thread:typing': (message: TypingMessage) => void;
  'access:lost': (message: AccessLostMessage) => void;
  'session:ended': () => void;
  'server:drain': (message: { windowMs: number }) => void;
}

type Command<I, O> = (input: I, ack: (answer: Ack<O>) => void) => void;

/** Commands of the gateway itself. Use-cases (`thread:reply`, `post:remove` ...) are added by the table of commands. */
export interface WatchCommands {
  'thread:sync': Command<z.infer<typeof threadSyncInput>, ThreadSyncAnswer>;
  'thread:leave': Command<z.infer<typeof watchedThreadInput>, null>;
  'thread:typing': Command<z.infer<typeof watchedThreadInput>, null>;
  'forum:sync': Command<z.infer<typeof forumSyncInput>, ForumSyncAnswer>;
  'forum:leave': Command<z.infer<typeof watchedForumInput>, null>;
}
