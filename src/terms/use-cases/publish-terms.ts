import { publishNetworkTermsInput, publishTermsInput, termsVersionDto } from '../../../contract/terms.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { managersRight, type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { canPublishTerms } from '../policies/terms.policy.js';
import { numberOf, presentVersion } from '../presenters/terms.presenter.js';
import { versionsOf } from '../queries/versions.js';
import { publishVersion } from '../statements/publish.js';

const limit = { points: 30, seconds: 3600 };

export const publishSiteTerms = defineUseCase({
  name: 'terms.publishSiteTerms',
  summary:
    'Publish a new version of the rules of the site. A major one is accepted anew before the next post.',
  input: publishTermsInput,
  output: termsVersionDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canPublishTerms(ctx.actor, null),
  run: (ctx, input) => publish(ctx, null, input),
});

export const publishNetworkTerms = defineUseCase({
  name: 'terms.publishNetworkTerms',
  summary: 'The same of a network.',
  input: publishNetworkTermsInput,
  output: termsVersionDto,
  limit,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canPublishTerms(ctx.actor, network),
  run: (ctx, input, network) => publish(ctx, network, input),
});

interface Input {
  body: string;
  summary: string;
  change: 'minor' | 'major';
  from: string;
}

async function publish(ctx: Ctx, network: NetworkFacts | null, { from, ...text }: Input) {
  const networkId = network?.id ?? null;
  const [latest = null] = await versionsOf(ctx.db, networkId);
  if ((latest === null ? '' : numberOf(latest)) !== from)
    throw new AppError('conflict', (words) => words.terms.publishedMeanwhile, { reason: 'newer_version' });
  const asSiteAdmin = network === null || managersRight(network) === 'siteAdmin';
  await publishVersion(ctx, { ...text, networkId, asSiteAdmin, from: latest });
  const [made] = await versionsOf(ctx.db, networkId);
  if (!made) throw new FactsChanged();
  return presentVersion(made);
}
