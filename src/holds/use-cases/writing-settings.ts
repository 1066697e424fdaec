import {
  type ForumHoldMode,
  forumWritingDto,
  forumWritingInput,
  type HoldMode,
  networkWritingDto,
  networkWritingInput,
  setForumWritingInput,
  setNetworkWritingInput,
  type WritingSettings,
} from '../../../contract/holds.js';
import { query } from '../../database/index.js';
import {
  canManageForum,
  type ForumFacts,
  forumAt,
  forumFactsById,
  presentForum,
  presentNetworkRef,
} from '../../forums/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import {
  canManageNetwork,
  type NetworkFacts,
  networkFactsById,
  networkFactsBySlug,
  presentNetwork,
} from '../../networks/index.js';
import { forumModeOf, modeOf, settingsJson, usual } from '../queries/settings.js';
import { writeForumMode, writeNetworkSettings } from '../queries/write-settings.js';

const reading = { points: 600, seconds: 60 };
const writing = { points: 60, seconds: 3_600 };

export const readNetworkWriting = defineUseCase({
  name: 'holds.readNetworkWriting',
  summary: 'Which texts of a network wait for a moderator.',
  input: networkWritingInput,
  output: networkWritingDto,
  limit: reading,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  run: (ctx, _input, facts) => presentNetworkWriting(ctx, facts),
});

export const setNetworkWriting = defineUseCase({
  name: 'holds.setNetworkWriting',
  summary: 'Say which texts of a network wait for a moderator, and how long before they are passed on.',
  input: setNetworkWritingInput,
  output: networkWritingDto,
  limit: writing,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { networkId: _id, ...settings }, facts) {
    await writeNetworkSettings(ctx, facts, settings, await settingsOf(ctx, facts.id));
    return presentNetworkWriting(ctx, facts);
  },
});

export const readForumWriting = defineUseCase({
  name: 'holds.readForumWriting',
  summary: 'Which texts of a forum wait for a moderator.',
  input: forumWritingInput,
  output: forumWritingDto,
  limit: reading,
  facts: (ctx, { network, forum }) => forumAt(ctx, network, forum),
  policy: (ctx, facts) => canManageForum(ctx.actor, facts),
  run: (ctx, _input, facts) => presentForumWriting(ctx, facts),
});

export const setForumWriting = defineUseCase({
  name: 'holds.setForumWriting',
  summary: 'Say which texts of a forum wait for a moderator, or leave that to the network.',
  input: setForumWritingInput,
  output: forumWritingDto,
  limit: writing,
  facts: (ctx, { forumId }) => forumFactsById(ctx, forumId),
  policy: (ctx, facts) => canManageForum(ctx.actor, facts),
  async run(ctx, { mode }, facts) {
    await writeForumMode(ctx, facts, mode, await forumMode(ctx, facts.forum.id));
    return presentForumWriting(ctx, facts);
  },
});

async function settingsOf(ctx: Ctx, networkId: string): Promise<WritingSettings> {
  const text = `select ${settingsJson('$1::uuid')} as own`;
  const [row] = await query<{ own: WritingSettings | null }>(ctx.db, text, [networkId]);
  return row?.own ?? usual;
}

async function forumMode(ctx: Ctx, forumId: string): Promise<ForumHoldMode> {
  const text = `select ${forumModeOf('$1::uuid')} as own`;
  const [row] = await query<{ own: HoldMode | null }>(ctx.db, text, [forumId]);
  return modeOf(row?.own ?? null);
}

async function presentNetworkWriting(ctx: Ctx, facts: NetworkFacts) {
  const { id, slug, name, brand, personalData, anonymity, path } = presentNetwork(facts);
  return {
    network: { id, slug, name, brand, personalData, anonymity, path },
    settings: await settingsOf(ctx, facts.id),
  };
}

async function presentForumWriting(ctx: Ctx, { forum, network }: ForumFacts) {
  const { id, name, path } = presentForum(forum, network);
  return {
    network: presentNetworkRef(network),
    forum: { id, name, path },
    mode: await forumMode(ctx, forum.id),
    networkMode: (await settingsOf(ctx, network.id)).mode,
  };
}
