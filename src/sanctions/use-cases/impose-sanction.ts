import { imposeInput, imposeOnSiteInput, sanctionChangedDto } from '../../../contract/sanctions.js';
import { defineUseCase } from '../../kernel/index.js';
import { targetFacts } from '../facts/sanction.facts.js';
import { canImpose } from '../policies/sanction.policy.js';
import { impose } from '../statements/impose.js';
import { showSanction } from './show-sanction.js';

const limit = { points: 120, seconds: 600 };

export const imposeSanction = defineUseCase({
  name: 'sanctions.imposeSanction',
  summary:
    'Warn somebody in a network, hold their posts, pause their writing, suspend or remove them; by account or by a post of theirs.',
  input: imposeInput,
  output: sanctionChangedDto,
  limit,
  facts: (ctx, { networkId, accountId, postId }) => targetFacts(ctx, networkId, { accountId, postId }),
  policy: (ctx, facts, { step }) => canImpose(ctx.actor, facts, step),
  screen: { texts: ({ words }) => ({ words }), mode: ({ network }) => network?.personalData ?? 'warn' },
  async run(ctx, input, facts) {
    return showSanction(ctx, await impose(ctx, facts, input));
  },
});

export const imposeSiteSanction = defineUseCase({
  name: 'sanctions.imposeSiteSanction',
  summary:
    'The same for the whole site, by its administrators. Closing an account is only proposed: another administrator has to agree.',
  input: imposeOnSiteInput,
  output: sanctionChangedDto,
  limit,
  facts: (ctx, { accountId, postId }) => targetFacts(ctx, null, { accountId, postId }),
  policy: (ctx, facts, { step }) => canImpose(ctx.actor, facts, step),
  screen: { texts: ({ words }) => ({ words }) },
  async run(ctx, input, facts) {
    return showSanction(ctx, await impose(ctx, facts, input));
  },
});
