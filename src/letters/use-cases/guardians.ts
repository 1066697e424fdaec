import { guardianIdInput, guardiansDto, nameGuardianInput } from '../../../contract/letters.js';
import { noInput } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { personOrNull } from '../../networks/index.js';
import { canNameGuardians } from '../policies/letter.policy.js';

const nobody: Sentence = (words) => words.letters.nobody;
const limit = { points: 60, seconds: 60 };

async function current(ctx: Ctx) {
  const rows = await query<{ id: string; person: PersonDto | null; namedAt: Date }>(
    ctx.db,
    `select g.id, ${personOrNull('a')} as person, g.named_at as "namedAt" from guardians g join accounts a on a.id = g.account_id
     where g.ended_at is null order by g.named_at, g.id`,
  );
  return { guardians: rows.map((row) => ({ ...row, namedAt: row.namedAt.toISOString() })) };
}

export const listGuardians = defineUseCase({
  name: 'letters.listGuardians',
  summary: 'Who reads confidential concerns, for site administrators.',
  input: noInput,
  output: guardiansDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canNameGuardians(ctx.actor),
  run: (ctx) => current(ctx),
});

/** SQL: the site administrator who decides, locked. */
const administrator = `person as (
  select id from accounts where id = $1 and status = 'active' and is_site_admin for share)`;

export const nameGuardian = defineUseCase({
  name: 'letters.nameGuardian',
  summary: 'Let somebody read confidential concerns, from now on.',
  input: nameGuardianInput,
  output: guardiansDto,
  limit,
  facts: async () => ({}),
  policy: (ctx) => canNameGuardians(ctx.actor),
  async run(ctx, { username }) {
    const [found] = await query<{ id: string }>(
      ctx.db,
      `select id from accounts where username_key = lower($1) and status = 'active'`,
      [username],
    );
    if (!found) {
      const fields = [{ field: 'username', message: nobody }];
      throw new AppError('invalid_input', nobody, { fields });
    }
    await query(
      ctx.db,
      `with ${administrator} insert into guardians (id, account_id, named_by, named_at)
       select $2, $3, p.id, $4 from person p on conflict (account_id) where ended_at is null do nothing`,
      [accountIdOf(ctx.actor), ctx.ids.next(), found.id, ctx.clock.now()],
    );
    return current(ctx);
  },
});

export const endGuardian = defineUseCase({
  name: 'letters.endGuardian',
  summary: 'End that somebody reads confidential concerns.',
  input: guardianIdInput,
  output: guardiansDto,
  limit,
  async facts(ctx, { guardianId }) {
    const [row] = await query<{ id: string }>(
      ctx.db,
      'select id from guardians where id = $1 and ended_at is null',
      [guardianId],
    );
    return row ?? null;
  },
  policy: (ctx) => canNameGuardians(ctx.actor),
  async run(ctx, { guardianId }) {
    const rows = await query(
      ctx.db,
      `with ${administrator} update guardians g set ended_by = p.id, ended_at = $3 from person p
       where g.id = $2 and g.ended_at is null returning g.id`,
      [accountIdOf(ctx.actor), guardianId, ctx.clock.now()],
    );
    if (rows.length === 0) throw new FactsChanged();
    return current(ctx);
  },
});
