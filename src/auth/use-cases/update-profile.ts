import {
  ownProfileDto,
  profileFields,
  type UpdateProfileInput,
  updateProfileInput,
} from '../../../contract/profiles.js';
import { query } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { checkName } from '../names/check-name.js';
import { canUseOwnAccount, holderOf } from '../policies/account.policy.js';
import { profileColumns } from '../queries/profiles.js';

/** Changes what one says of oneself. A new name reaches every page that shows it: decision 0011. */
export const updateProfile = defineUseCase({
  name: 'auth.updateProfile',
  summary: 'Change your name, interests and what you say about yourself.',
  input: updateProfileInput,
  output: ownProfileDto,
  limit: { points: 30, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  screen: {
    texts: ({ name, interests, about, jobTitle, organisation }) => ({
      name,
      interests,
      about,
      jobTitle,
      organisation,
    }),
  },
  async run(ctx, input) {
    const { accountId, name: nameBefore } = holderOf(ctx.actor);
    if (input.name !== nameBefore) await refuseName(ctx, input);
    const [row] = await query<{ isTold: boolean; profile: typeof ownProfileDto._output }>(
      ctx.db,
      `with was as (select id, name, ${shownBeside('accounts')} as beside from accounts where id = $1 and status = 'active' for no key update),
       changed as (
         update accounts a set name = $2, interests = $3, about = nullif($4, ''), job_title = nullif($5, ''),
           organisation = nullif($6, ''), interests_shown = coalesce($8, a.interests_shown),
           about_shown = coalesce($9, a.about_shown), job_title_shown = coalesce($10, a.job_title_shown),
           organisation_shown = coalesce($11, a.organisation_shown)
         from was where a.id = was.id returning a.*, was.name <> a.name as renamed,
             was.beside is distinct from ${shownBeside('a')} as shows_other),
       told as (
         insert into person_updates (account_id, asked_at) select id, $7 from changed where renamed or shows_other
         on conflict (account_id) do update set after_thread = null, leased_until = null, asked_at = excluded.asked_at),
       counted as (
         update site set names_changed = names_changed + 1 from changed where (renamed or shows_other) and site.id = 1)
       select a.renamed or a.shows_other as "isTold", (select row_to_json(p) from (select ${profileColumns}) p) as profile from changed a`,
      [
        accountId,
        input.name,
        input.interests,
        input.about,
        input.jobTitle,
        input.organisation,
        ctx.clock.now(),
        ...profileFields.map((field) => input.shownTo[field] ?? null),
      ],
    );
    if (!row) throw new FactsChanged();
    if (row.isTold) ctx.signals.personChanged.tell(accountId);
    return row.profile;
  },
});

/** SQL: what stands beside the name where others read posts: the organisation, for whom it is shown. */
const shownBeside = (a: string): string =>
  `(case when ${a}.organisation_shown in ('public', 'members') then ${a}.organisation || ' ' || ${a}.organisation_shown end)`;

/** A name that speaks for the site is refused here as at registration. */
async function refuseName(ctx: Ctx, { name }: UpdateProfileInput): Promise<void> {
  const message = checkName(name, (await ctx.names?.()) ?? []);
  if (message === null) return;
  throw new AppError('invalid_input', message, {
    reason: 'name_refused',
    fields: [{ field: 'name', message }],
  });
}
