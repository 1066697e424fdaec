import { deskSanctionDto, sanctionIdInput } from '../../../contract/sanctions.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, hidden } from '../../lib/decision.js';
import { sanctionFacts } from '../facts/sanction.facts.js';
import { canSeeSanctions } from '../policies/sanction.policy.js';
import { presentOwn, presentSanction } from '../presenters/sanction.presenter.js';
import { oneSanction } from '../queries/sanctions.js';

export const readSanction = defineUseCase({
  name: 'sanctions.readSanction',
  summary: 'Read one sanction: its person, and those who moderate the place it is of.',
  input: sanctionIdInput,
  output: deskSanctionDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { sanctionId }) => sanctionFacts(ctx, sanctionId),
  policy(ctx, { network, sanction }) {
    const isOwn = accountIdOf(ctx.actor) === sanction.accountId;
    if (isOwn) return sanction.state === 'proposed' || sanction.state === 'declined' ? hidden : allowed;
    return canSeeSanctions(ctx.actor, network).allowed ? allowed : hidden;
  },
  async run(ctx, { sanctionId }, facts) {
    const row = await oneSanction(ctx.db, sanctionId);
    if (accountIdOf(ctx.actor) !== row.accountId)
      return presentSanction(row, ctx.actor, ctx.clock.now(), facts);
    const nobody = { by: null, agreedBy: null, endedBy: null, casePath: null };
    return { ...presentOwn(row), ...nobody, can: { lift: false, undo: false, answer: false } };
  },
});
