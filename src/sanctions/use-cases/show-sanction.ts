import type { Ctx } from '../../kernel/index.js';
import { sanctionFacts } from '../facts/sanction.facts.js';
import { presentSanction } from '../presenters/sanction.presenter.js';
import { oneSanction } from '../queries/sanctions.js';

/** A sanction as it is now, for whoever just decided about it. */
export async function showSanction(ctx: Ctx, id: string) {
  const [row, facts] = await Promise.all([oneSanction(ctx.db, id), sanctionFacts(ctx, id)]);
  return { sanction: presentSanction(row, ctx.actor, ctx.clock.now(), facts) };
}
