import { z } from 'zod';
import { ownStandingsDto, setListedInput } from '../../../contract/members.js';
import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { networkReadableBy } from '../policies/network.policy.js';
import { networkPath } from '../presenters/network.presenter.js';

const signInFirst = refused('sign_in', (words) => words.rooms.signInFirst);

interface Row {
  networkId: string;
  name: string | null;
  slug: string | null;
  state: MembershipState;
  role: NetworkRole;
  since: Date;
  isListed: boolean;
  isNamed: boolean;
  isAsked: boolean;
}

export const listOwnStandings = defineUseCase({
  name: 'networks.listOwnStandings',
  summary: 'The networks that one belongs to, is invited to, has asked to join, or is suspended from.',
  input: z.strictObject({}),
  output: ownStandingsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => (ctx.actor.kind === 'account' ? allowed : signInFirst),
  async run(ctx) {
    const rows = await query<Row>(
      ctx.db,
      `select m.network_id as "networkId", m.state, m.role, m.since, m.is_listed as "isListed", m.is_named as "isNamed", m.asked_at is not null as "isAsked",
         case when ${networkReadableBy('n', 'a')} then n.name end as name,
         case when ${networkReadableBy('n', 'a')} then n.slug end as slug
       from memberships m join networks n on n.id = m.network_id join accounts a on a.id = m.account_id
       where m.account_id = $1 and m.state in ('invited', 'requested', 'active', 'suspended')
       order by array_position(array['invited', 'requested', 'suspended', 'active'], m.state), lower(n.name), n.id`,
      [accountIdOf(ctx.actor)],
    );
    return {
      standings: rows.map(({ name, slug, since, ...row }) => ({
        ...row,
        since: since.toISOString(),
        network: name !== null && slug !== null ? { name, path: networkPath(slug) } : null,
      })),
    };
  },
});

export const setListed = defineUseCase({
  name: 'networks.setListed',
  summary: "Show oneself in a network's directory of members, or not.",
  input: setListedInput,
  output: z.object({ isListed: z.boolean() }),
  limit: { points: 60, seconds: 600 },
  async facts(ctx, { networkId }) {
    const [row] = await query<{ isListed: boolean }>(
      ctx.db,
      `select is_listed as "isListed" from memberships where network_id = $1 and account_id = $2 and state = 'active'`,
      [networkId, accountIdOf(ctx.actor)],
    );
    return { isMember: row !== undefined };
  },
  policy: (ctx, { isMember }) => {
    if (ctx.actor.kind !== 'account') return signInFirst;
    return isMember ? allowed : { allowed: false, hidden: true };
  },
  async run(ctx, { networkId, isListed }) {
    await query(
      ctx.db,
      `update memberships set is_listed = $3 where network_id = $1 and account_id = $2 and state = 'active'`,
      [networkId, accountIdOf(ctx.actor), isListed],
    );
    return { isListed };
  },
});
