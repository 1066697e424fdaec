import { disclosureDto, recordDisclosureInput } from '../../../contract/disclosures.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canRecordDisclosure } from '../policies/disclosure.policy.js';
import { presentedDisclosure } from '../presenters/disclosure.presenter.js';
import { askedAbout } from '../queries/disclosures.js';
import { disclosureLogged } from '../queries/write-event.js';

const nobody: Sentence = (words) => words.disclosures.nobody;

// Whoever is asked about is told of nothing yet, and not as a site administrator either.
const statement = `
  with recorder as (
    select id from accounts where id = $2 and status = 'active' and is_site_admin for share
  ), d as (
    insert into disclosures (id, account_id, kind, claimant, reference, basis, things, reason, law, state, recorded_by, recorded_at)
    select $1, a.id, $4, $5, $6::text, $7, $8::text[], $9, $10::text, 'asked', recorder.id, $11 from recorder, accounts a
    where a.id = $3 and a.status in ('active', 'suspended', 'unclaimed') returning *
  ), logged as (${disclosureLogged({
    id: '$12',
    actor: '$2',
    at: '$11',
    act: `'asked'`,
    details: `jsonb_build_object('kind', d.kind, 'things', to_jsonb(d.things), 'isTold', d.law is null)`,
  })}),
  told as (${noticesSql({
    kind: 'disclosureAsked',
    account: 'a.id',
    subject: 'd.id',
    network: 'null::uuid',
    at: 'd.recorded_at',
    from: `d join accounts a on a.is_site_admin and a.status = 'active' and a.id not in (d.recorded_by, d.account_id)`,
  })})
  select (select count(*)::int from d) as done, array(select account_id from told) as told`;

export const recordDisclosure = defineUseCase({
  name: 'disclosures.recordDisclosure',
  summary:
    'Record a request by law for what is known of an account: who asks, on what basis, for what. Two other site administrators decide.',
  input: recordDisclosureInput,
  output: disclosureDto,
  limit: { points: 20, seconds: 3600 },
  masks: ['reason'],
  facts: (ctx, { username }) => askedAbout(ctx.db, username),
  policy: (ctx, about) => canRecordDisclosure(ctx.actor, about),
  async run(ctx, { kind, claimant, reference, basis, things, reason, law }, { subject }) {
    if (!subject)
      throw new AppError('invalid_input', nobody, { fields: [{ field: 'username', message: nobody }] });
    const disclosureId = ctx.ids.next();
    const about = [kind, claimant, reference || null, basis, [...new Set(things)], reason, law ?? null];
    const [row] = await query<{ done: number; told: string[] }>(ctx.db, statement, [
      ...[disclosureId, accountIdOf(ctx.actor), subject.id, ...about],
      ...[ctx.clock.now(), ctx.ids.next()],
    ]);
    if (!row?.done) throw new FactsChanged();
    tellNotices(ctx, row.told);
    return presentedDisclosure(ctx, disclosureId);
  },
});
