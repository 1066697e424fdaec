import type { NetworkRole } from '../../contract/networks.js';
import { query, transaction } from '../database/index.js';
import { accountIdOf, type Ctx, type DecisionRecord, type DecisionSource } from '../kernel/index.js';
import { FactsChanged } from '../lib/errors.js';
import { networkPath, networkReadableBy } from '../networks/index.js';
import type { ShownRow } from './queries/sanctions.js';
import { endSanction } from './statements/end-sanction.js';
import { lockPeople } from './statements/lock-people.js';

interface Row
  extends Pick<
    ShownRow,
    | 'networkId'
    | 'accountId'
    | 'isSealed'
    | 'step'
    | 'rule'
    | 'words'
    | 'found'
    | 'state'
    | 'at'
    | 'until'
    | 'imposedBy'
  > {
  deciderRole: NetworkRole | null;
  deciderIsOfSite: boolean;
  targetRole: NetworkRole | null;
  network: { name: string; slug: string } | null;
}

const text = `select s.network_id as "networkId", s.account_id as "accountId", s.is_sealed as "isSealed", s.step, s.rule, s.words,
    s.found, s.state, s.at, s.until, s.imposed_by as "imposedBy", d.role as "deciderRole", i.is_site_admin as "deciderIsOfSite",
    coalesce(s.was_role, case when t.state = 'active' then t.role end) as "targetRole",
    case when ${networkReadableBy('n', 'w')} then json_build_object('name', n.name, 'slug', n.slug) end as network
  from sanctions s join accounts w on w.id = s.account_id join accounts i on i.id = s.imposed_by
    left join networks n on n.id = s.network_id
    left join memberships d on d.network_id = s.network_id and d.account_id = s.imposed_by and d.state = 'active'
    left join memberships t on t.network_id = s.network_id and t.account_id = s.account_id
  where s.id = $1 and s.state not in ('proposed', 'declined')`;

/** Sanctions as decisions that can be appealed against: the same statement of reasons, the same way, one appeal. */
export const sanctionSource: DecisionSource = {
  async read(ctx, id) {
    const [row] = await query<Row>(ctx.db, text, [id]);
    return row ? recordOf(id, row) : null;
  },
  async overturn(ctx, { id, networkId, subjectId }, words, along) {
    const after = await transaction(ctx.db, async (write) => {
      await lockPeople(write, networkId, [subjectId]);
      const [member] = await write<{ state: string }>(
        'select state from memberships where network_id = $1 and account_id = $2',
        [networkId, subjectId],
      );
      const named = { actor: '$1', now: '$2', done: 'was' };
      const answered = await write(
        `with was as (select s.id from sanctions s where s.id = $3::uuid and ${along.must(4, named)})
         ${along.more(4, named)} select id from was`,
        [accountIdOf(ctx.actor), ctx.clock.now(), id, ...along.values],
      );
      if (answered.length === 0) throw new FactsChanged();
      return endSanction(ctx, write, id, member?.state ?? null, {
        ...{ state: 'overturned', was: ['inForce', 'given'], words },
        ...{ actorId: accountIdOf(ctx.actor), by: bySite(ctx, networkId) ? 'siteAdmin' : 'admin' },
      });
    });
    await after();
  },
};

const bySite = ({ actor }: Ctx, networkId: string | null) =>
  networkId === null || (actor.kind === 'account' && actor.isSiteAdmin);

const rankOf = (role: NetworkRole | null, isOfSite: boolean): 0 | 1 | 2 | 3 =>
  isOfSite ? 3 : role === 'admin' ? 2 : role === 'moderator' ? 1 : 0;

function recordOf(id: string, row: Row): DecisionRecord {
  const { networkId, accountId, isSealed, step, state, network, deciderRole, targetRole } = row;
  // Only the site decides about somebody whom moderators may not know.
  const isOfSite = networkId === null || isSealed || (deciderRole === null && row.deciderIsOfSite);
  return {
    id,
    at: row.at,
    entry: null,
    title: (words) => words.sanctions.steps[step],
    reason: row.words,
    rule: row.rule,
    role: isOfSite ? 'site administrator' : deciderRole === 'admin' ? 'network admin' : 'network moderator',
    found: row.found,
    networkId,
    network: network && { name: network.name, path: networkPath(network.slug) },
    forumId: null,
    subjectId: accountId,
    deciderId: row.imposedBy,
    rank: Math.max(1, rankOf(deciderRole, isOfSite), rankOf(targetRole, false)) as 1 | 2 | 3,
    until: row.until,
    isInForce: state === 'inForce' || state === 'given',
    isAppealable: step !== 'note',
    isSealed,
    caseId: null,
  };
}
