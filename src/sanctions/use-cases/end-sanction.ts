import { endSanctionInput, sanctionChangedDto, sanctionIdInput } from '../../../contract/sanctions.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { managersRight } from '../../networks/index.js';
import { type SanctionFacts, sanctionFacts } from '../facts/sanction.facts.js';
import { canEnd } from '../policies/sanction.policy.js';
import { isUndoable } from '../presenters/sanction.presenter.js';
import { endSanction } from '../statements/end-sanction.js';
import { decideAgain } from '../statements/impose.js';
import { showSanction } from './show-sanction.js';

const limit = { points: 120, seconds: 600 };

export const liftSanction = defineUseCase({
  name: 'sanctions.liftSanction',
  summary: 'End a sanction before its time, with a reason.',
  input: endSanctionInput,
  output: sanctionChangedDto,
  limit,
  facts: (ctx, { sanctionId }) => sanctionFacts(ctx, sanctionId),
  policy: (ctx, facts) => canEnd(ctx.actor, facts, facts.sanction),
  screen: { texts: ({ words }) => ({ words }), mode: ({ network }) => network?.personalData ?? 'warn' },
  async run(ctx, { sanctionId, words }, facts) {
    await endNow(ctx, facts, 'lifted', words);
    return showSanction(ctx, sanctionId);
  },
});

export const undoSanction = defineUseCase({
  name: 'sanctions.undoSanction',
  summary: 'Take a sanction back as a mistake, within ten minutes: everything is as it was before.',
  input: sanctionIdInput,
  output: sanctionChangedDto,
  limit,
  facts: (ctx, { sanctionId }) => sanctionFacts(ctx, sanctionId),
  policy: (ctx, facts) => canUndo(ctx, facts),
  async run(ctx, { sanctionId }, facts) {
    await endNow(ctx, facts, 'undone');
    return showSanction(ctx, sanctionId);
  },
});

function canUndo(ctx: Ctx, facts: SanctionFacts): Decision {
  const end = canEnd(ctx.actor, facts, { ...facts.sanction, state: 'inForce' });
  if (!end.allowed) return end;
  return isUndoable(facts.sanction, ctx.clock.now())
    ? allowed
    : refused('too_late', (words) => words.sanctions.tooLate);
}

async function endNow(
  ctx: Ctx,
  facts: SanctionFacts,
  state: 'lifted' | 'undone',
  words?: string,
): Promise<void> {
  const { sanction, network } = facts;
  const after = await transaction(ctx.db, async (write) => {
    const target = await decideAgain(ctx, write, facts, (actor, standing) =>
      canEnd(actor, standing, { ...sanction, state: 'inForce' }),
    );
    return endSanction(ctx, write, sanction.id, target.state, {
      state,
      was: state === 'undone' ? ['inForce', 'given'] : ['inForce'],
      actorId: accountIdOf(ctx.actor),
      words,
      by: network ? managersRight(network) : 'siteAdmin',
    });
  });
  await after();
}
