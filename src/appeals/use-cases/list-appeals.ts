import { APPEAL_LIMITS, appealDto, appealIdInput, appealsDto } from '../../../contract/appeals.js';
import { noInput } from '../../../contract/networks.js';
import { namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { notFound } from '../../lib/errors.js';
import {
  type AppealRow,
  appealById,
  appealColumns,
  appealTables,
  sourceOf,
} from '../facts/decision.facts.js';
import { canReadAppeal } from '../policies/appeal.policy.js';
import { presentAppeal } from '../presenters/decision.presenter.js';
import { decides } from '../queries/deciders.js';
import { withheldText } from '../queries/withheld-text.js';

const limit = { points: 300, seconds: 60 };

const waiting = `select ${appealColumns} from ${appealTables} join accounts a on a.id = $1
  where x.state = 'open' and x.account_id <> all($2::uuid[]) and ${decides('x', 'f', 'a')} order by x.due_at, x.id limit ${APPEAL_LIMITS.shown}`;

export const listAppeals = defineUseCase({
  name: 'appeals.listAppeals',
  summary:
    'The appeals that wait for an answer and that I may decide, whatever they are about. The next one due first.',
  input: noInput,
  output: appealsDto,
  limit,
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx) {
    const accountId = accountIdOf(ctx.actor)!;
    const rows = await query<AppealRow>(ctx.db, waiting, [accountId, await namesOf(ctx, accountId)]);
    const lines = await Promise.all(rows.map((row) => lineOf(ctx, row)));
    return { appeals: lines.flatMap((line) => line ?? []) };
  },
});

async function lineOf(ctx: Ctx, row: AppealRow) {
  const record = await sourceOf(ctx, row.source)?.read(ctx, row.decisionId);
  return record ? presentAppeal(ctx, row, record) : null;
}

export const readAppeal = defineUseCase({
  name: 'appeals.readAppeal',
  summary:
    'Read one appeal with the decision it is about and, where I may read that place, what was taken away.',
  input: appealIdInput,
  output: appealDto,
  limit,
  facts: (ctx, { appealId }) => appealById(ctx, appealId),
  policy: (ctx, appeal) => canReadAppeal(ctx.actor, appeal),
  async run(ctx, _input, row) {
    const line = await lineOf(ctx, row);
    if (!line) throw notFound();
    const isOpen = row.state === 'open' && row.canDecide;
    const withheld = isOpen && row.source === 'act' ? await withheldText(ctx, row.decisionId) : null;
    return { ...line, withheld: withheld?.source ?? null, withheldLanguage: withheld?.language };
  },
});
