import { createBlockInput, doneBlockDto, MOST_BLOCKS } from '../../../contract/network-home.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { canManageNetwork, networkFactsById } from '../../networks/index.js';
import { writeHome } from '../queries/write-home.js';

export const createBlock = defineUseCase({
  name: 'publishing.createBlock',
  summary: "Write a text for a network's home: for everyone or for members. It comes last.",
  input: createBlockInput,
  output: doneBlockDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  screen: { texts: ({ title, body }) => ({ title, body }), mode: ({ personalData }) => personalData },
  run: (ctx, { networkId, title, body, audience }, facts) =>
    writeHome(ctx, facts, async ({ texts, write }) => {
      if (texts.length >= MOST_BLOCKS) throw tooMany();
      const thingId = ctx.ids.next();
      await write(
        `insert into network_blocks (id, network_id, title, source, html, audience, updated_by, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          thingId,
          networkId,
          title,
          body,
          renderMarkdown(body, { under: 2 }),
          audience,
          accountIdOf(ctx.actor),
          ctx.clock.now(),
        ],
      );
      return { act: 'block.created', details: { audience }, thingId };
    }),
});

function tooMany(): AppError {
  const message: Sentence = (words) => words.networkHome.tooMany(MOST_BLOCKS);
  return new AppError('invalid_input', message, {
    reason: 'too_many_blocks',
    fields: [{ field: 'title', message }],
  });
}
