import { sentDto, writeToForumInput, writeToNetworkInput } from '../../../contract/messages.js';
import { forumFactsById } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../../networks/index.js';
import { canWriteToForum, canWriteToNetwork } from '../policies/message.policy.js';
import { beginConversation, sentBefore } from '../queries/write-message.js';

const limit = { points: 10, seconds: 3600 };

export const writeToNetwork = defineUseCase({
  name: 'messages.writeToNetwork',
  summary: 'Write to the contact or the moderators of a network. No address is shown either way.',
  input: writeToNetworkInput,
  output: sentDto,
  limit,
  replay: (ctx, { clientKey }) => sentBefore(ctx, clientKey),
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canWriteToNetwork(ctx.actor, network),
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ personalData }) => personalData,
  },
  run: (ctx, { networkId, to, ...letter }) =>
    beginConversation(ctx, { networkId, forumId: null, to }, letter),
});

export const writeToForum = defineUseCase({
  name: 'messages.writeToForum',
  summary: 'Write to all who moderate a forum or room. No address is shown either way.',
  input: writeToForumInput,
  output: sentDto,
  limit,
  replay: (ctx, { clientKey }) => sentBefore(ctx, clientKey),
  facts: (ctx, { forumId }) => forumFactsById(ctx, forumId),
  policy: (ctx, facts) => canWriteToForum(ctx.actor, facts),
  screen: {
    texts: ({ body }) => ({ body }),
    mode: ({ network }) => network.personalData,
  },
  run: (ctx, { forumId, ...letter }, { network }) =>
    beginConversation(ctx, { networkId: network.id, forumId, to: 'moderators' }, letter),
});
