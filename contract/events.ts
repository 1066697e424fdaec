import { z } from 'zod';
import { forumMessage, threadMessage } from './feed.js';
import { roomMessage } from './forum-people.js';
import { holdMessage } from './held-answer.js';
import { ignoredMessage, postMarksMessage } from './marks.js';
import { followMessage, notificationMessage } from './notifications.js';
import { personDto } from './people.js';
import { id } from './primitives.js';
import { readMessage } from './reading.js';
import { draftMessage } from './writing.js';

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

export const noticeMessage = z.object({
  entryId: id,
  /** What was decided, as in the moderation log: `post.removed`. */
  action: z.string(),
});

/** That something changed, and no more: what binds a person is asked for. */
export const standingMessage = z.object({});

/** The case, or an appeal that has none. */
export const caseMessage = z.object({ caseId: id });

/** No more than that: what holds differs from person to person. */
export const rulesMessage = z.object({ forumId: id });

/** Why the server ended a watch: the page clears what it shows and says so. */
export const accessLostMessage = z.object({
  threadId: id.nullable(),
  forumId: id,
  reason: z.enum(['access_lost', 'moved', 'signed_out']),
});
export type AccessLostMessage = z.infer<typeof accessLostMessage>;

/** That where the network stands is another now, and no more: the page asks again what it may show. */
export const networkMessage = z.object({ networkId: id });

const drainMessage = z.object({ windowMs: z.number().int() });

/** One event that the server sends, and what it carries; `null`: nothing. */
export interface SocketEvent {
  /** One sentence for the documents. */
  summary: string;
  message: z.ZodType | null;
}

/** What one person's open screens are told: every tab and device of the account, and nobody else. */
export const accountEvents = {
  'account:notice': {
    summary: 'A moderator decided about something of yours: read it among your notices.',
    message: noticeMessage,
  },
  'account:marks': {
    summary: 'You reacted to a post or bookmarked it, here or on another screen: how it stands now.',
    message: postMarksMessage,
  },
  'account:draft': {
    summary: 'A draft of yours was saved, sent or discarded on one of your screens.',
    message: draftMessage,
  },
  'account:read': {
    summary: 'You read or marked something, on one of your screens: what is unread now.',
    message: readMessage,
  },
  'account:notification': {
    summary: 'You have news, or read some, here or on another screen: how many are unread now.',
    message: notificationMessage,
  },
  'account:follow': {
    summary: 'You follow a thread or a forum in another way now, by a choice or by writing there.',
    message: followMessage,
  },
  'account:case': {
    summary:
      'A case of reports or an appeal that you may decide is new or changed: ask again for what you show of it.',
    message: caseMessage,
  },
  'account:standing': {
    summary: 'A sanction began, changed or ended for you: ask again whether you may write.',
    message: standingMessage,
  },
  'account:hold': {
    summary:
      'A text that waits for a moderator is new or changed: your own, or one that you may decide about. Ask again for what you show.',
    message: holdMessage,
  },
  'account:room': {
    summary: 'Somebody came into a forum of a network that you run, or went: its people are other ones.',
    message: roomMessage,
  },
  'account:ignored': {
    summary: 'You ignore a person, or not any more.',
    message: ignoredMessage,
  },
} satisfies Record<string, SocketEvent>;

/** Everything the server sends. Feed messages come in arrays: bursts to one room are one packet. */
export const serverEvents = {
  ...accountEvents,
  'thread:changes': { summary: 'What changed in a watched thread.', message: z.array(threadMessage) },
  'forum:changes': { summary: 'What changed in a watched list of threads.', message: z.array(forumMessage) },
  'thread:presence': { summary: 'Who reads a watched thread now.', message: presenceMessage },
  'thread:typing': { summary: 'A person is writing in a watched thread.', message: typingMessage },
  'forum:rules': {
    summary:
      'What holds for writing in a forum changed, of which you watch something: ask again whether you may write, and how.',
    message: rulesMessage,
  },
  'access:lost': { summary: 'You may not read this any more; nothing follows.', message: accessLostMessage },
  'network:changed': {
    summary:
      'A watched network opened, closed, moved, or changed who can find it: ask again for what you show of it. Nothing follows until it is watched again.',
    message: networkMessage,
  },
  'session:ended': { summary: 'Your session is over; the connection closes.', message: null },
  'server:newer': {
    summary:
      'There are newer files for browsers than those that this page was built from: offer to load it anew.',
    message: null,
  },
  'server:drain': {
    summary: 'This node stops: connect again at a moment of your choice within the window.',
    message: drainMessage,
  },
} satisfies Record<string, SocketEvent>;

type Handlers<T extends Record<string, SocketEvent>> = {
  [E in keyof T]: T[E]['message'] extends z.ZodType
    ? (message: z.infer<T[E]['message']>) => void
    : () => void;
};

export type AccountEvents = Handlers<typeof accountEvents>;
export type ServerEvents = Handlers<typeof serverEvents>;
