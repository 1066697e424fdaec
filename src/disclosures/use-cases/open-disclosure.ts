import {
  type DisclosureAnswerDto,
  type DisclosureThing,
  disclosureIdInput,
  openedDisclosureDto,
} from '../../../contract/disclosures.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { canOpenDisclosure } from '../policies/disclosure.policy.js';
import { presentedDisclosure, standingOf } from '../presenters/disclosure.presenter.js';
import { disclosureById, openUntil } from '../queries/disclosures.js';
import { disclosureLogged } from '../queries/write-event.js';

/** SQL: a column of what is known, where it was asked for; what was not asked for is not read. */
const asked = (thing: DisclosureThing, column: string): string =>
  `case when '${thing}' = any(d.things) then ${column} end`;

const lastSeen = `greatest((select max(s.last_seen_at) from sessions s where s.account_id = a.id),
  (select max(r.rotated_at) from remembered_devices r where r.account_id = a.id))`;

// Shown and logged by one statement: there is no answer without its line in the log.
const statement = `
  with d as (
    update disclosures d set
      recorder_saw_at = case when d.recorded_by = $2 then $3 else d.recorder_saw_at end,
      first_saw_at = case when d.first_by = $2 then $3 else d.first_saw_at end,
      second_saw_at = case when d.second_by = $2 then $3 else d.second_saw_at end
    where d.id = $1 and d.state = 'approved' and ${openUntil} > $3::timestamptz and d.account_id <> $2
      and ((d.recorded_by = $2 and d.recorder_saw_at is null) or (d.first_by = $2 and d.first_saw_at is null)
        or (d.second_by = $2 and d.second_saw_at is null))
      and exists (select from accounts where id = $2 and status = 'active' and is_site_admin)
    returning d.*
  ), logged as (${disclosureLogged({ id: '$4', actor: '$2', at: '$3', act: `'opened'` })})
  select d.things, a.status = 'closed' as "isClosed", ${asked('name', 'a.username')} as username,
    ${asked('name', 'a.name')} as name, ${asked('email', 'a.email')} as email,
    ${asked('email', 'a.email_verified_at is not null')} as "isConfirmed",
    ${asked('times', 'a.created_at')} as "createdAt", ${asked('times', lastSeen)} as "lastSeenAt"
  from d join accounts a on a.id = d.account_id`;

interface Found {
  things: DisclosureThing[];
  isClosed: boolean;
  username: string | null;
  name: string | null;
  email: string | null;
  isConfirmed: boolean | null;
  createdAt: Date | null;
  lastSeenAt: Date | null;
}

/** Of somebody who has closed the account since, nothing is known any more. */
function answerOf(found: Found): DisclosureAnswerDto | null {
  const { things, isClosed, username, name, email, isConfirmed, createdAt, lastSeenAt } = found;
  if (isClosed) return null;
  return {
    ...(things.includes('name') && { name: { username: username!, name: name! } }),
    ...(things.includes('email') && { email: { address: email, isConfirmed: isConfirmed! } }),
    ...(things.includes('times') && {
      times: { createdAt: createdAt!.toISOString(), lastSeenAt: lastSeenAt?.toISOString() ?? null },
    }),
  };
}

export const openDisclosure = defineUseCase({
  name: 'disclosures.openDisclosure',
  summary:
    'Learn what was asked for of an account, after two approved: once for each of the three, for 14 days. It is kept nowhere.',
  input: disclosureIdInput,
  output: openedDisclosureDto,
  limit: { points: 20, seconds: 3600 },
  async facts(ctx, { disclosureId }) {
    const row = await disclosureById(ctx.db, disclosureId);
    return row && standingOf(row);
  },
  policy: (ctx, standing) => canOpenDisclosure(ctx.actor, standing, ctx.clock.now()),
  async run(ctx, { disclosureId }) {
    const values = [disclosureId, accountIdOf(ctx.actor), ctx.clock.now(), ctx.ids.next()];
    const [found] = await query<Found>(ctx.db, statement, values);
    if (!found) throw new FactsChanged();
    return { disclosure: await presentedDisclosure(ctx, disclosureId), answer: answerOf(found) };
  },
});
