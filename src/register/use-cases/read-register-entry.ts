import { networkSlugInput } from '../../../contract/networks.js';
import { registerEntryDto } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { canExportNetwork, networkFactsBySlug } from '../../networks/index.js';
import { registerEntry } from '../presenters/register-entry.presenter.js';

export const readRegisterEntry = defineUseCase({
  name: 'register.readRegisterEntry',
  summary: "A network's place in the register and what was decided about it, for those who run it.",
  input: networkSlugInput,
  output: registerEntryDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canExportNetwork(ctx.actor, facts),
  run: (ctx, _input, facts) => registerEntry(ctx, facts),
});
