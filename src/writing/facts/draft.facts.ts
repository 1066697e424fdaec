import type { DraftPlace } from '../../../contract/writing.js';
import { prepared } from '../../database/index.js';
import { forumFactsById, postFacts, threadFacts } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { canWriteAt } from '../policies/draft.policy.js';

/** What the policy of saving a draft needs. */
export interface DraftFacts {
  /** Whether the place is there and the actor may write in it, or could but for a lock. */
  isOpen: boolean;
  /** Whether he has begun a text there before. */
  hasDraft: boolean;
}

/** One question for each kind of place, beside the one for the draft. */
export async function draftFacts(ctx: Ctx, place: DraftPlace): Promise<DraftFacts> {
  const [standing, drafts] = await Promise.all([standingAt(ctx, place), ownDraft(ctx, place)]);
  return {
    isOpen: standing !== null && canWriteAt(ctx.actor, standing).allowed,
    hasDraft: drafts.length > 0,
  };
}

function standingAt(ctx: Ctx, { kind, placeId }: DraftPlace) {
  if (kind === 'reply') return threadFacts(ctx, placeId);
  return kind === 'edit' ? postFacts(ctx, placeId) : forumFactsById(ctx, placeId);
}

const one = 'select 1 from drafts where account_id = $1 and kind = $2 and place_id = $3';

function ownDraft(ctx: Ctx, { kind, placeId }: DraftPlace): Promise<unknown[]> {
  return prepared(ctx.db, 'writing-has-draft', one, [accountIdOf(ctx.actor), kind, placeId]);
}
