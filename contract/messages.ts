import { z } from 'zod';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, prose } from './primitives.js';

/** To whom one can write. */
export const addressees = ['contact', 'moderators'] as const;
export type Addressee = (typeof addressees)[number];

const written = {
  body: prose('message', 5_000),
  /** The same twice is one message. */
  clientKey: id,
  attested,
};
export const writeToNetworkInput = z.strictObject({ networkId: id, to: z.enum(addressees), ...written });
export const writeToForumInput = z.strictObject({ forumId: id, ...written });
export const conversationIdInput = z.strictObject({ conversationId: id });
export const answerConversationInput = z.strictObject({ conversationId: id, ...written });
export const sentDto = z.object({ conversationId: id, path: z.string() });

/** Shown at once: the latest. */
export const MOST_MESSAGES = 100;
export const MOST_CONVERSATIONS = 50;

const place = z.object({ name: z.string(), path: z.string() });
export const conversationDto = z.object({
  id,
  to: z.enum(addressees),
  /** The forum whose moderators were written to, else the network. Null: the reader may not know of it any more. */
  place: place.nullable(),
  /** Null: somebody who closed their account. */
  starter: personDto.nullable(),
  isOwn: z.boolean(),
  lastAt: instant,
  path: z.string(),
});
export type ConversationDto = z.infer<typeof conversationDto>;
export const conversationsDto = z.object({ conversations: z.array(conversationDto) });
export const messageDto = z.object({ id, by: personDto.nullable(), body: z.string(), at: instant });
export type MessageDto = z.infer<typeof messageDto>;
export const conversationPageDto = z.object({
  conversation: conversationDto,
  /** The oldest first; the latest 100. */
  messages: z.array(messageDto),
});
export type ConversationPageDto = z.infer<typeof conversationPageDto>;
