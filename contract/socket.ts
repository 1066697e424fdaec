import { z } from 'zod';
import type { Ack } from './errors.js';
import { forumSyncAnswer, threadSyncAnswer } from './feed.js';
import { forumChangesInput, threadChangesInput } from './forums.js';
import { id } from './primitives.js';
import { NETWORKS_PER_PAGE } from './register.js';

export type {
  AccessLostMessage,
  AccountEvents,
  PresenceMessage,
  ServerEvents,
  TypingMessage,
} from './events.js';

export const threadSyncInput = threadChangesInput;
export const forumSyncInput = forumChangesInput;
export const watchedThreadInput = z.strictObject({ threadId: id });
export const watchedForumInput = z.strictObject({ forumId: id });
export const watchedNetworkInput = z.strictObject({ networkId: id });
/** The networks of one page of the register. */
export const registerWatchInput = z.strictObject({ networkIds: z.array(id).max(NETWORKS_PER_PAGE) });
/** Those of them that are in the register now, and which of those have their forums somewhere else. */
export const registerWatchAnswer = z.object({ networkIds: z.array(id), elsewhereIds: z.array(id) });
export type RegisterWatchAnswer = z.infer<typeof registerWatchAnswer>;

/**
 * Commands of the gateway itself. Those of use-cases (`thread:reply`, `post:remove` ...) are in the gateway's
 * table of commands, with the schemas of their use-cases.
 */
export const watchCommands = {
  'thread:sync': {
    summary: 'Watch a thread, and get what changed since a cursor. Asked on every connect.',
    input: threadSyncInput,
    output: threadSyncAnswer,
  },
  'thread:leave': { summary: 'Stop watching a thread.', input: watchedThreadInput, output: z.null() },
  'thread:typing': {
    summary: 'Tell the others who watch a thread that you are writing.',
    input: watchedThreadInput,
    output: z.null(),
  },
  'forum:sync': {
    summary: 'Watch the list of threads of a forum, and get what changed since a cursor.',
    input: forumSyncInput,
    output: forumSyncAnswer,
  },
  'forum:leave': {
    summary: 'Stop watching the list of threads of a forum.',
    input: watchedForumInput,
    output: z.null(),
  },
  'network:watch': {
    summary:
      'Be told once when a network opens, closes, moves or changes who can find it. Asked on every connect, and again after each `network:changed`.',
    input: watchedNetworkInput,
    output: z.null(),
  },
  'register:watch': {
    summary:
      'Learn which of the networks of a list are in the register, and be told once when one of them leaves it or changes in it. Another list takes the place of the one before; asked on every connect, and again after each `network:changed`.',
    input: registerWatchInput,
    output: registerWatchAnswer,
  },
} satisfies Record<string, { summary: string; input: z.ZodType; output: z.ZodType }>;

/** How a client calls them. */
export type WatchCommands = {
  [C in keyof typeof watchCommands]: (
    input: z.input<(typeof watchCommands)[C]['input']>,
    ack: (answer: Ack<z.infer<(typeof watchCommands)[C]['output']>>) => void,
  ) => void;
};
