import { decideRevealInput, revealDto } from '../../../contract/reveals.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { insertNetworkEvents } from '../../networks/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canDecideReveal } from '../policies/reveal.policy.js';
import { presentedReveal, revealById } from '../queries/reveals.js';
import { revealLogged } from '../queries/write-log.js';
import { heldLine } from '../queries/write-reveal.js';

// The author is told by the same statement, under the pseudonym, unless a law was named.
const statement = (logged: string) => `
  with decider as (
    select id from accounts where id = $2 and status = 'active' and is_site_admin for share
  ), r as (
    update reveals set state = $3, decided_by = decider.id, decided_at = $4 from decider
    where reveals.id = $1 and state = 'asked' and asked_by <> decider.id returning reveals.*
  ), agreed as (select * from r where state = 'agreed'), logged as (${logged}),
  told as (${noticesSql({
    kind: 'revealed',
    account: 'r.pseudonym_id',
    subject: 'coalesce(r.post_id, r.hold_id)',
    network: 'r.network_id',
    at: 'r.decided_at',
    from: `r where r.state = 'agreed' and r.law is null`,
    again: true,
  })})
  select (select count(*)::int from r) as done, array(select account_id from told) as told`;

const ofPost = statement(
  `${revealLogged('author.revealed', { id: '$5', actor: '$2', at: '$4' })} where r.state = 'agreed' returning id`,
);
const ofHeld = statement(insertNetworkEvents('$5', 'agreed'));

export const decideReveal = defineUseCase({
  name: 'reveals.decideReveal',
  summary: 'Agree that the author of an anonymous post becomes known to the two who decided it, or refuse.',
  input: decideRevealInput,
  output: revealDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { revealId }) => revealById(ctx.db, revealId),
  policy: (ctx, { standing }) => canDecideReveal(ctx.actor, standing),
  async run(ctx, { revealId, agrees }, { hold, networkId, law }) {
    const line = hold ? heldLine(ctx, 'held.revealed', { networkId, law, hold }) : ctx.ids.next();
    const [row] = await query<{ done: number; told: string[] }>(ctx.db, hold ? ofHeld : ofPost, [
      revealId,
      accountIdOf(ctx.actor),
      agrees ? 'agreed' : 'refused',
      ctx.clock.now(),
      line,
    ]);
    if (!row?.done) throw new FactsChanged();
    tellNotices(ctx, row.told);
    return presentedReveal(ctx, revealId);
  },
});
