import { decideDisclosureInput, disclosureDto } from '../../../contract/disclosures.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canDecideDisclosure } from '../policies/disclosure.policy.js';
import { presentedDisclosure, standingOf } from '../presenters/disclosure.presenter.js';
import { disclosureById } from '../queries/disclosures.js';
import { disclosureLogged } from '../queries/write-event.js';

// One approval after the other: of two that come at once the later finds another state, and is decided anew.
// The person is told by the statement of the second, unless a law was named.
const statement = `
  with decider as (
    select id from accounts where id = $2 and status = 'active' and is_site_admin for share
  ), d as (
    update disclosures o set
      state = case when not $3 then 'refused' when $4 = 'asked' then 'approvedOnce' else 'approved' end,
      first_by = case when $3 and $4 = 'asked' then decider.id else o.first_by end,
      first_at = case when $3 and $4 = 'asked' then $6 else o.first_at end,
      first_words = case when $3 and $4 = 'asked' then $5 else o.first_words end,
      second_by = case when $3 and $4 <> 'asked' then decider.id end,
      second_at = case when $3 and $4 <> 'asked' then $6::timestamptz end,
      second_words = case when $3 and $4 <> 'asked' then $5 end,
      refused_by = case when not $3 then decider.id end,
      refused_at = case when not $3 then $6::timestamptz end,
      refused_words = case when not $3 then $5 end
    from decider where o.id = $1 and o.state = $4 and o.state in ('asked', 'approvedOnce')
      and decider.id not in (o.recorded_by, o.account_id) and o.first_by is distinct from decider.id
    returning o.*
  ), logged as (${disclosureLogged({
    id: '$7',
    actor: '$2',
    at: '$6',
    act: `case when d.state = 'refused' then 'refused' else 'approved' end`,
  })}),
  told as (${noticesSql({
    kind: 'disclosed',
    account: 'a.id',
    subject: 'd.id',
    network: 'null::uuid',
    at: 'd.second_at',
    from: `d join accounts a on a.id = d.account_id and a.status in ('active', 'suspended')
      where d.state = 'approved' and d.law is null`,
  })})
  select (select count(*)::int from d) as done, array(select account_id from told) as told`;

export const decideDisclosure = defineUseCase({
  name: 'disclosures.decideDisclosure',
  summary:
    'Approve a request by law for what is known of an account, or refuse it, and say why. Two who did not record it have to approve.',
  input: decideDisclosureInput,
  output: disclosureDto,
  limit: { points: 60, seconds: 3600 },
  masks: ['words'],
  async facts(ctx, { disclosureId }) {
    const row = await disclosureById(ctx.db, disclosureId);
    return row && standingOf(row);
  },
  policy: (ctx, standing) => canDecideDisclosure(ctx.actor, standing),
  async run(ctx, { disclosureId, approves, words }, { state }) {
    const [row] = await query<{ done: number; told: string[] }>(ctx.db, statement, [
      ...[disclosureId, accountIdOf(ctx.actor), approves, state, words],
      ...[ctx.clock.now(), ctx.ids.next()],
    ]);
    if (!row?.done) throw new FactsChanged();
    tellNotices(ctx, row.told);
    return presentedDisclosure(ctx, disclosureId);
  },
});
