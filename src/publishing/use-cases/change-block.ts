import {
  type CoreBlock,
  coreBlocks,
  deleteBlockInput,
  doneBlockDto,
  moveBlockInput,
  updateBlockInput,
} from '../../../contract/network-home.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { networkFactsById } from '../../networks/index.js';
import { blockFacts } from '../facts/block.facts.js';
import { canChangeBlock } from '../policies/block.policy.js';
import { movedIn } from '../policies/block-order.js';
import { blockById } from '../queries/blocks.js';
import { writeHome } from '../queries/write-home.js';

const limit = { points: 300, seconds: 3600 };

export const updateBlock = defineUseCase({
  name: 'publishing.updateBlock',
  summary: "Change a text on a network's home.",
  input: updateBlockInput,
  output: doneBlockDto,
  limit,
  facts: blockFacts,
  policy: (ctx, { network, block }) => canChangeBlock(ctx.actor, network, block),
  screen: {
    texts: ({ title, body }) => ({ title, body }),
    mode: ({ network }) => network.personalData,
  },
  run: (ctx, { blockId, title, body, audience }, { network }) =>
    writeHome(ctx, network, async ({ write }) => {
      await write(
        `update network_blocks set title = $2, source = $3, html = $4, audience = $5, updated_by = $6, updated_at = $7
         where id = $1`,
        [
          blockId,
          title,
          body,
          renderMarkdown(body, { under: 2 }),
          audience,
          accountIdOf(ctx.actor),
          ctx.clock.now(),
        ],
      );
      return { act: 'block.changed', details: { audience }, thingId: blockId };
    }),
});

export const deleteBlock = defineUseCase({
  name: 'publishing.deleteBlock',
  summary: "Delete a text of a network's home, or take that back: it stands again where it stood.",
  input: deleteBlockInput,
  output: doneBlockDto,
  limit,
  facts: blockFacts,
  policy: (ctx, { network, block }) => canChangeBlock(ctx.actor, network, block),
  run: (ctx, { blockId, isDeleted }, { network }) =>
    writeHome(ctx, network, async ({ texts, write }) => {
      if (texts.find(({ id }) => id === blockId)?.isDeleted === isDeleted) return null;
      await write('update network_blocks set deleted_at = $2 where id = $1', [
        blockId,
        isDeleted ? ctx.clock.now() : null,
      ]);
      return { act: isDeleted ? 'block.deleted' : 'block.restored', thingId: blockId };
    }),
});

export const moveBlock = defineUseCase({
  name: 'publishing.moveBlock',
  summary: "Move a block of a network's home up or down. The first goes no further up.",
  input: moveBlockInput,
  output: doneBlockDto,
  limit,
  async facts(ctx, { networkId, block }) {
    const network = await networkFactsById(ctx, networkId);
    if (!network) return null;
    return { network, block: coreOf(block) ? {} : await blockById(ctx.db, networkId, block) };
  },
  policy: (ctx, { network, block }) => canChangeBlock(ctx.actor, network, block),
  run: (ctx, { block, direction }, { network }) =>
    writeHome(ctx, network, async ({ order, texts, write }) => {
      const unseen = new Set(texts.filter(({ isDeleted }) => isDeleted).map(({ id }) => id));
      const moved = movedIn(order, block, direction, unseen);
      if (moved.join() === order.join()) return null;
      await write(
        `insert into network_homes (network_id, blocks) values ($1, $2::text[])
         on conflict (network_id) do update set blocks = excluded.blocks`,
        [network.id, moved],
      );
      return { act: 'home.ordered', details: { block: coreOf(block) ?? 'text' } };
    }),
});

const coreOf = (block: string): CoreBlock | undefined => coreBlocks.find((kind) => kind === block);
