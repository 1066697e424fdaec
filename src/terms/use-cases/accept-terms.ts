import { acceptTermsInput, termsAcceptedDto } from '../../../contract/terms.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkReadableBy } from '../../networks/index.js';
import { canAcceptTerms } from '../policies/terms.policy.js';

export const acceptTerms = defineUseCase({
  name: 'terms.acceptTerms',
  summary: 'Accept versions of the rules: of the site, or of networks that you may know of.',
  input: acceptTermsInput,
  output: termsAcceptedDto,
  limit: { points: 60, seconds: 60 },
  async facts(ctx, { versionIds }) {
    return query<{ id: string }>(
      ctx.db,
      `select v.id from policy_versions v left join networks n on n.id = v.network_id left join accounts a on a.id = $2::uuid
       where v.id = any($1::uuid[]) and (v.network_id is null or ${networkReadableBy('n', 'a')}) order by v.id`,
      [versionIds, accountIdOf(ctx.actor)],
    );
  },
  policy: (ctx, known, { versionIds }) => canAcceptTerms(ctx.actor, new Set(versionIds).size, known.length),
  async run(ctx, _input, known) {
    const ids = known.map(({ id }) => id);
    await query(
      ctx.db,
      `insert into policy_acceptances (account_id, version_id, accepted_at)
       select a.id, v.id, $3::timestamptz from accounts a, unnest($2::uuid[]) as v(id)
       where a.id = $1 and a.status = 'active' order by v.id on conflict do nothing`,
      [accountIdOf(ctx.actor), ids, ctx.clock.now()],
    );
    return { versionIds: ids };
  },
});
