import { answerClosingInput, SANCTION_LIMITS, sanctionChangedDto } from '../../../contract/sanctions.js';
import { barAddress } from '../../auth/index.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, type Decision, hidden, refused } from '../../lib/decision.js';
import { FactsChanged } from '../../lib/errors.js';
import { tellNotices } from '../../notices/index.js';
import { type SanctionFacts, sanctionFacts } from '../facts/sanction.facts.js';
import { canImpose } from '../policies/sanction.policy.js';
import { decideAgain } from '../statements/impose.js';
import { type Afterwards, putInForce } from '../statements/put-in-force.js';
import { writeEvent } from '../statements/write-event.js';
import { writeNews } from '../statements/write-news.js';
import { showSanction } from './show-sanction.js';

const DAY = 86_400_000;

/** The second person. Whoever proposed it is not asked again; nobody closes an account alone. */
export const answerClosing = defineUseCase({
  name: 'sanctions.answerClosing',
  summary: 'Agree to the closing of an account that another site administrator proposed, or decline it.',
  input: answerClosingInput,
  output: sanctionChangedDto,
  limit: { points: 60, seconds: 600 },
  facts: (ctx, { sanctionId }) => sanctionFacts(ctx, sanctionId),
  policy: (ctx, facts) => canAnswer(ctx, facts),
  screen: { texts: ({ words }) => ({ words }) },
  async run(ctx, { sanctionId, agrees, words }, facts) {
    const after = await transaction(ctx.db, async (write) => {
      await decideAgain(ctx, write, facts, (actor, standing) => canImpose(actor, standing, 'closing'));
      return agrees ? agree(ctx, write, facts, words) : decline(ctx, write, facts, words);
    });
    await after();
    return showSanction(ctx, sanctionId);
  },
});

function canAnswer(ctx: Ctx, facts: SanctionFacts): Decision {
  const impose = canImpose(ctx.actor, facts, 'closing');
  if (!impose.allowed) return impose;
  const { step, state, imposedBy } = facts.sanction;
  if (step !== 'closing') return hidden;
  if (state !== 'proposed') return refused('over', (words) => words.sanctions.over);
  return accountIdOf(ctx.actor) === imposedBy
    ? refused('not_alone', (words) => words.sanctions.notAlone)
    : allowed;
}

async function agree(
  ctx: Ctx,
  write: TransactionQuery,
  { sanction }: SanctionFacts,
  words: string,
): Promise<Afterwards> {
  const { id: sanctionId, accountId, networkId } = sanction;
  const actorId = accountIdOf(ctx.actor);
  const until = new Date(ctx.clock.now().getTime() + SANCTION_LIMITS.closingDays * DAY);
  const rows = await write(
    `update sanctions set state = 'inForce', agreed_by = $2, until = $3, at = $4 where id = $1 and state = 'proposed' returning 1`,
    [sanctionId, actorId, until, ctx.clock.now()],
  );
  if (rows.length === 0) throw new FactsChanged();
  await writeEvent(ctx, write, { sanctionId, networkId, actorId, act: 'agreed', words, details: { until } });
  await barAddress(write, accountId, sanctionId);
  const told = await writeNews(write, 'sanctioned', sanctionId, ctx.clock.now());
  const then = await putInForce(ctx, write, sanction, null, { by: 'siteAdmin', reason: words });
  return async () => {
    await then();
    tellNotices(ctx, told);
  };
}

async function decline(
  ctx: Ctx,
  write: TransactionQuery,
  { sanction }: SanctionFacts,
  words: string,
): Promise<Afterwards> {
  const { id: sanctionId, networkId } = sanction;
  const actorId = accountIdOf(ctx.actor);
  const rows = await write(
    `update sanctions set state = 'declined', ended_at = $3, ended_by = $2, end_words = $4
     where id = $1 and state = 'proposed' returning 1`,
    [sanctionId, actorId, ctx.clock.now(), words],
  );
  if (rows.length === 0) throw new FactsChanged();
  await writeEvent(ctx, write, { sanctionId, networkId, actorId, act: 'declined', words });
  return async () => {};
}
