import { disclosureIdInput, ownDisclosureDto } from '../../../contract/disclosures.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadOwnDisclosure } from '../policies/disclosure.policy.js';
import { disclosureById } from '../queries/disclosures.js';

export const readOwnDisclosure = defineUseCase({
  name: 'disclosures.readOwnDisclosure',
  summary:
    'What a request by law was for that two approved about you: what kind of asker, on what basis, for which things.',
  input: disclosureIdInput,
  output: ownDisclosureDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, { disclosureId }) => disclosureById(ctx.db, disclosureId),
  policy: (ctx, row) => canReadOwnDisclosure(accountIdOf(ctx.actor), row),
  run: async (_ctx, _input, { id, kind, basis, things, second }) => ({
    id,
    kind,
    basis,
    things,
    approvedAt: second!.at,
  }),
});
