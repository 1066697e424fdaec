import { previewDto, previewInput } from '../../../contract/writing.js';
import { defineUseCase } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { canWriteAnywhere } from '../policies/draft.policy.js';

export const previewPost = defineUseCase({
  name: 'writing.previewPost',
  summary: 'See a text as it would look posted. Nothing is kept.',
  input: previewInput,
  output: previewDto,
  limit: { points: 120, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canWriteAnywhere(ctx.actor),
  run: async (_ctx, { body }) => ({ html: renderMarkdown(body) }),
});
