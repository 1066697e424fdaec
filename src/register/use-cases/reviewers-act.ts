import type { z } from 'zod';
import { type RemovalCode, registerEntryDto } from '../../../contract/register.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Committed } from '../../feed/index.js';
import type { WholeNetworkAct } from '../../forums/index.js';
import { defineUseCase, type UseCase } from '../../kernel/index.js';
import type { AppError } from '../../lib/errors.js';
import { canReviewNetworks, type NetworkFacts, networkFactsById } from '../../networks/index.js';
import { entryNow } from '../presenters/register-entry.presenter.js';
import { type ListingWrite, writeListing } from '../queries/write-listing.js';

interface Given {
  networkId: string;
  code?: RemovalCode;
  reason?: string;
  note?: string;
}

interface ReviewersAct<I extends z.ZodType<Given>> {
  name: string;
  summary: string;
  input: I;
  /** Why it can't be done as things stand; null: it can. */
  refusal(facts: NetworkFacts, input: z.output<I>): AppError | null;
  change(facts: NetworkFacts, input: z.output<I>): Omit<ListingWrite, 'by'>;
  /** What belongs to it, in the same transaction; its steps are announced after the commit. */
  also?(write: TransactionQuery, act: WholeNetworkAct): Promise<Committed[]>;
}

/** An act of those who review networks: only they may do it, and the answer is the entry as it is then. */
export function reviewersAct<I extends z.ZodType<Given>>({
  refusal,
  change,
  also,
  ...named
}: ReviewersAct<I>): UseCase<I, typeof registerEntryDto> {
  return defineUseCase({
    ...named,
    output: registerEntryDto,
    limit: { points: 120, seconds: 600 },
    facts: (ctx, input) => networkFactsById(ctx, input.networkId),
    policy: (ctx) => canReviewNetworks(ctx.actor),
    async run(ctx, input, facts) {
      const refused = refusal(facts, input);
      if (refused) throw refused;
      const { code, reason, note, networkId } = input;
      await writeListing(
        ctx,
        facts,
        { by: 'siteAdmin', code, reason, note, ...change(facts, input) },
        // Who reviewed is for reviewers: of what comes with it the network's log says that it was the site.
        also && ((write) => also(write, { networkId, actorId: null, at: ctx.clock.now() })),
      );
      return entryNow(ctx, networkId);
    },
  });
}
