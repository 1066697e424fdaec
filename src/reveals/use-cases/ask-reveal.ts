import { askRevealInput, revealDto } from '../../../contract/reveals.js';
import { query } from '../../database/index.js';
import { canSeeInside, postFacts } from '../../forums/index.js';
import { accountIdOf, allowOrThrow, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canAskReveal } from '../policies/reveal.policy.js';
import { presentedReveal } from '../queries/reveals.js';
import { revealLogged } from '../queries/write-log.js';

const TAKEN = '23505';

const statement = `
  with asker as (
    select id from accounts where id = $2 and status = 'active' and is_site_admin for share
  ), r as (
    insert into reveals (id, post_id, pseudonym_id, network_id, reason, law, state, asked_by, asked_at)
    select $1, $3, $4, $5, $6, $7::text, 'asked', asker.id, $8 from asker returning *
  ), logged as (${revealLogged('author.revealAsked', { id: '$9', actor: '$2', at: '$8' })} returning id),
  told as (${noticesSql({
    kind: 'revealAsked',
    account: 'a.id',
    subject: 'r.id',
    network: 'null::uuid',
    at: 'r.asked_at',
    from: `r join accounts a on a.is_site_admin and a.status = 'active' and a.id <> r.asked_by`,
  })})
  select (select count(*)::int from r) as done, array(select account_id from told) as told`;

export const askReveal = defineUseCase({
  name: 'reveals.askReveal',
  summary: 'Ask to learn who wrote an anonymous post, with a reason. A second site administrator decides.',
  input: askRevealInput,
  output: revealDto,
  limit: { points: 20, seconds: 3600 },
  masks: ['reason'],
  async facts(ctx, { postId }) {
    const facts = await postFacts(ctx, postId);
    if (facts) allowOrThrow(ctx.actor, canSeeInside(ctx.actor, facts));
    return facts;
  },
  policy: (ctx, { post }) => canAskReveal(ctx.actor, post),
  async run(ctx, { postId, reason, law }, { post, forum }) {
    const revealId = ctx.ids.next();
    const values = [
      revealId,
      accountIdOf(ctx.actor),
      postId,
      post.authorId,
      forum.networkId,
      reason,
      law ?? null,
    ];
    const [row] = await query<{ done: number; told: string[] }>(ctx.db, statement, [
      ...values,
      ctx.clock.now(),
      ctx.ids.next(),
    ]).catch((error: { code?: string }) => {
      if (error.code !== TAKEN) throw error;
      throw new AppError('conflict', (words) => words.anonymity.askedAlready, { reason: 'asked_already' });
    });
    if (!row?.done) throw new FactsChanged();
    tellNotices(ctx, row.told);
    return presentedReveal(ctx, revealId);
  },
});
