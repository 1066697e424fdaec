import { openedRevealDto, revealIdInput } from '../../../contract/reveals.js';
import { peopleByIds, unseal } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { canOpenReveal } from '../policies/reveal.policy.js';
import { presentedReveal, revealById } from '../queries/reveals.js';

const statement = `
  update reveals r set
    asker_saw_at = case when r.asked_by = $2 then $3 else r.asker_saw_at end,
    decider_saw_at = case when r.decided_by = $2 then $3 else r.decider_saw_at end
  where r.id = $1 and r.state = 'agreed'
    and ((r.asked_by = $2 and r.asker_saw_at is null) or (r.decided_by = $2 and r.decider_saw_at is null))
    and exists (select from accounts where id = $2 and status = 'active' and is_site_admin)
  returning r.pseudonym_id as "pseudonymId"`;

export const openReveal = defineUseCase({
  name: 'reveals.openReveal',
  summary: 'Learn who wrote an anonymous post after two agreed. The answer is shown once to each of them.',
  input: revealIdInput,
  output: openedRevealDto,
  limit: { points: 20, seconds: 3600 },
  facts: (ctx, { revealId }) => revealById(ctx.db, revealId),
  policy: (ctx, { standing }) => canOpenReveal(ctx.actor, standing),
  async run(ctx, { revealId }) {
    if (!ctx.seal)
      throw new AppError('unavailable', (words) => words.anonymity.noKeyToOpen, { reason: 'no_key' });
    const values = [revealId, accountIdOf(ctx.actor), ctx.clock.now()];
    const [row] = await query<{ pseudonymId: string }>(ctx.db, statement, values);
    if (!row) throw new FactsChanged();
    const found = await unseal((text, more) => query(ctx.db, text, more), ctx.seal, [row.pseudonymId]);
    // Somebody who has closed the account since is nobody here any more.
    const [person] = await peopleByIds(ctx.db, [...found.values()]);
    return { reveal: await presentedReveal(ctx, revealId), person: person ?? null };
  },
});
