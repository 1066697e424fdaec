import { declareInput, registerEntryDto } from '../../../contract/register.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import {
  canManageNetwork,
  managersRight,
  mayBeListed,
  type NetworkFacts,
  networkFactsById,
} from '../../networks/index.js';
import { entryNow } from '../presenters/register-entry.presenter.js';
import { writeListing } from '../queries/write-listing.js';

export const declareNetwork = defineUseCase({
  name: 'register.declareNetwork',
  summary: 'Declare that a network is bona fide, and ask for its place in the register.',
  input: declareInput,
  output: registerEntryDto,
  limit: { points: 20, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { networkId, organisationKind, version }, facts) {
    if (!mayBeListed(organisationKind))
      throw wrong('organisationKind', 'kind_not_listed', (words) => words.register.kindNotListed);
    checkProfile(facts);
    if (facts.listing === 'removed')
      throw new AppError('forbidden', (words) => words.register.removedBefore, {
        reason: 'removed_from_register',
      });
    if (facts.listing === 'listed' || facts.listing === 'waiting')
      throw new AppError('conflict', (words) => words.register.declaredBefore, {
        reason: 'declared_already',
      });
    await writeListing(ctx, facts, {
      act: 'declare',
      to: 'waiting',
      by: managersRight(facts),
      declared: { kind: organisationKind, version },
    });
    return entryNow(ctx, networkId);
  },
});

/** Aims, membership policy and contact are there before a network is (N09), however it came here. */
function checkProfile(facts: NetworkFacts): void {
  const missing = (['aims', 'membershipPolicy', 'contact'] as const).find(
    (field) => facts[field].trim() === '',
  );
  if (missing) throw wrong(missing, 'profile_incomplete', (words) => words.register.profileMissing);
}

function wrong(field: string, reason: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field, message }] });
}
