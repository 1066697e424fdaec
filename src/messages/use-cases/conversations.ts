import { z } from 'zod';
import {
  answerConversationInput,
  conversationIdInput,
  conversationPageDto,
  conversationsDto,
  sentDto,
} from '../../../contract/messages.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { canTakePart } from '../policies/message.policy.js';
import { conversationFor, conversationsOf, guardOf, messagesOf } from '../queries/conversations.js';
import { continueConversation, sentBefore } from '../queries/write-message.js';

const facts = async (ctx: Ctx, { conversationId }: { conversationId: string }) => ({
  conversation: await conversationFor(ctx.db, accountIdOf(ctx.actor), conversationId),
});

export const listConversations = defineUseCase({
  name: 'messages.listConversations',
  summary: 'What you wrote to those who run or moderate something, or got as one of them. The newest first.',
  input: z.strictObject({}),
  output: conversationsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canTakePart(ctx.actor, {}),
  run: async (ctx) => ({ conversations: await conversationsOf(ctx.db, accountIdOf(ctx.actor)!) }),
});

export const readConversation = defineUseCase({
  name: 'messages.readConversation',
  summary: 'Read one of your conversations.',
  input: conversationIdInput,
  output: conversationPageDto,
  limit: { points: 600, seconds: 60 },
  facts,
  policy: (ctx, { conversation }) => canTakePart(ctx.actor, conversation),
  run: async (ctx, { conversationId }, { conversation }) => ({
    conversation: conversation!,
    messages: await messagesOf(ctx.db, conversationId),
  }),
});

export const answerConversation = defineUseCase({
  name: 'messages.answerConversation',
  summary: 'Answer in one of your conversations. All others in it are told.',
  input: answerConversationInput,
  output: sentDto,
  limit: { points: 60, seconds: 3600 },
  replay: (ctx, { clientKey }) => sentBefore(ctx, clientKey),
  facts: async (ctx, input) => ({
    ...(await facts(ctx, input)),
    personalData: await guardOf(ctx.db, input.conversationId),
  }),
  policy: (ctx, { conversation }) => canTakePart(ctx.actor, conversation),
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ personalData }) => personalData,
  },
  run: (ctx, { conversationId, ...letter }) => continueConversation(ctx, conversationId, letter),
});
