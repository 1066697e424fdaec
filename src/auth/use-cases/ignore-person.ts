import { ignoredMessage, ignoreInput } from '../../../contract/marks.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canIgnore } from '../policies/ignore.policy.js';

/** More than anyone ignores by hand; every page of the person's carries the list. */
const MOST = 500;

export const ignorePerson = defineUseCase({
  name: 'auth.ignorePerson',
  summary: 'Ignore a person: their posts fold to one line, for oneself only. They are never told.',
  input: ignoreInput,
  output: ignoredMessage,
  limit: { points: 60, seconds: 60 },
  facts: personFacts,
  policy: (ctx, facts) => canIgnore(ctx.actor, facts),
  async run(ctx, { personId }) {
    const accountId = accountIdOf(ctx.actor)!;
    const [row] = await query<{ n: number }>(
      ctx.db,
      `with counted as (select count(*)::int as n from ignored_people where account_id = $1 and person_id <> $2),
       done as (
         insert into ignored_people (account_id, person_id, created_at)
         select $1::uuid, $2::uuid, $3::timestamptz from counted where n < ${MOST} on conflict do nothing)
       select n from counted`,
      [accountId, personId, ctx.clock.now()],
    );
    if (row!.n >= MOST)
      throw new AppError('conflict', (words) => words.posts.tooManyIgnored(MOST), { reason: 'too_many' });
    return tellIgnored(ctx, accountId, personId, true);
  },
});

export const stopIgnoring = defineUseCase({
  name: 'auth.stopIgnoring',
  summary: 'Show the posts of a person whom one ignored as any others.',
  input: ignoreInput,
  output: ignoredMessage,
  limit: { points: 60, seconds: 60 },
  facts: personFacts,
  policy: (ctx, facts) => canIgnore(ctx.actor, facts),
  async run(ctx, { personId }) {
    const accountId = accountIdOf(ctx.actor)!;
    await query(ctx.db, 'delete from ignored_people where account_id = $1 and person_id = $2', [
      accountId,
      personId,
    ]);
    return tellIgnored(ctx, accountId, personId, false);
  },
});

async function personFacts(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<{ personId: string } | null> {
  const [row] = await query<{ personId: string }>(
    ctx.db,
    'select id as "personId" from accounts where id = $1',
    [personId],
  );
  return row ?? null;
}

function tellIgnored(ctx: Ctx, accountId: string, personId: string, isIgnored: boolean) {
  const data = { personId, isIgnored };
  ctx.signals.toAccount.tell({ accountId, event: 'account:ignored', data });
  return data;
}
