import { readNetworkTermsInput, readTermsInput, type TermsDto, termsDto } from '../../../contract/terms.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { differenceOf } from '../../lib/difference.js';
import { notFound } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { type NetworkFacts, networkFactsBySlug, networkPath } from '../../networks/index.js';
import { canPublishTerms, canReadTerms } from '../policies/terms.policy.js';
import { numberOf, pathOf, presentVersion } from '../presenters/terms.presenter.js';
import { pendingOf } from '../queries/pending.js';
import { acceptedBy, versionsOf } from '../queries/versions.js';

const limit = { points: 600, seconds: 60 };

export const readSiteTerms = defineUseCase({
  name: 'terms.readSiteTerms',
  summary: 'The rules for comments and their moderation: the text, its versions, and what you accepted.',
  input: readTermsInput,
  output: termsDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canReadTerms(ctx.actor, null),
  run: (ctx, wanted) => readTerms(ctx, null, wanted),
});

export const readNetworkTerms = defineUseCase({
  name: 'terms.readNetworkTerms',
  summary: 'The same of a network, beside those of the site.',
  input: readNetworkTermsInput,
  output: termsDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, network) => canReadTerms(ctx.actor, network),
  run: (ctx, wanted, network) => readTerms(ctx, network, wanted),
});

async function readTerms(
  ctx: Ctx,
  network: NetworkFacts | null,
  wanted: { version?: string; from?: string },
): Promise<TermsDto> {
  const accountId = accountIdOf(ctx.actor);
  const scope = network?.id ?? null;
  const [versions, accepted, pending] = await Promise.all([
    versionsOf(ctx.db, scope),
    accountId ? acceptedBy(ctx.db, accountId, scope) : null,
    accountId ? pendingOf(ctx.db, accountId, scope) : [],
  ]);
  const find = (number: string | undefined) => versions.find((row) => numberOf(row) === number);
  const shown = wanted.version === undefined ? versions[0] : find(wanted.version);
  if (wanted.version !== undefined && !shown) throw notFound();
  const before = find(wanted.from);
  return {
    network: network && { name: network.name, path: networkPath(network.slug) },
    path: pathOf(network && networkPath(network.slug)),
    shown: shown
      ? { ...presentVersion(shown), html: renderMarkdown(shown.source), source: shown.source }
      : null,
    versions: versions.map(presentVersion),
    since:
      before && shown
        ? { version: numberOf(before), changes: differenceOf(before.source, shown.source) }
        : null,
    canPublish: canPublishTerms(ctx.actor, network).allowed,
    accepted: accepted && { version: numberOf(accepted), at: accepted.at.toISOString() },
    pending,
  };
}
