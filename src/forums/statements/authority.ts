import { forumRoles } from '../../../contract/forums.js';
import { networkRoles } from '../../../contract/networks.js';
import { isFreeIn, mayWriteIn } from '../../auth/index.js';
import type { Actor, SignedIn } from '../../kernel/index.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import { type Act, isForEveryone, writersOf, writingRoles } from '../policies/forum.policy.js';
import { seatRole } from '../queries/readable-sql.js';

/**
 * What a decision relied on, as conditions on rows that the write itself locks: an account in good standing, and where
 * it mattered, a membership in one of these roles, a place in the forum as one of these, or the site administrator's
 * mark. What the forum's own settings say is held by its `rules` number.
 */
export interface Authority {
  accountId: string;
  roles: readonly string[] | null;
  seats: readonly string[] | null;
  asSiteAdmin: boolean;
  /** It writes: no sanction may keep the account from that (decision 0045). */
  writes?: boolean;
  /** It was let through as somebody whose texts no sanction keeps waiting. */
  isFree?: boolean;
}

/** The authority of somebody who writes, by what `canWrite` relied on; `withdraw` needs only to read. */
export function writersAuthority(actor: Actor, facts: ForumFacts, act: Act | 'withdraw'): Authority {
  const { forum, role, seat, isHeld } = facts;
  const writes = act !== 'withdraw';
  const authority = { ...readersAuthority(actor, facts), writes, isFree: writes && !isHeld };
  const writers = act === 'withdraw' ? 'registered' : writersOf(forum, act);
  if (writers === 'registered') return authority;
  const roles = writers === 'members' ? networkRoles : writingRoles(forum);
  if (role !== null && roles.some((one) => one === role)) return { ...authority, roles };
  if (writers === 'roles' && seat === 'moderator') return { ...authority, seats: ['moderator'] };
  return { ...authority, asSiteAdmin: true };
}

/** The authority of a moderator. */
export function moderatorsAuthority(actor: Actor, facts: ForumFacts): Authority {
  const authority = readersAuthority(actor, facts);
  if (facts.role === 'moderator' || facts.role === 'admin')
    return { ...authority, roles: ['moderator', 'admin'] };
  if (facts.seat === 'moderator') return { ...authority, seats: ['moderator'] };
  return { ...authority, asSiteAdmin: true };
}

function readersAuthority(actor: Actor, { forum, role }: ForumFacts): Authority {
  const { accountId } = signedIn(actor);
  const anyone: Authority = { accountId, roles: null, seats: null, asSiteAdmin: false };
  if (isForEveryone(forum)) return anyone;
  if (forum.access === 'invited') return { ...anyone, seats: forumRoles };
  return role === null ? { ...anyone, asSiteAdmin: true } : { ...anyone, roles: networkRoles };
}

/** What of an authority a statement is told, as JSON. */
export function needsOf({ roles, seats, writes = false, isFree = false }: Authority): string {
  return JSON.stringify({ roles, seats, writes, isFree });
}

/** SQL: whether the membership and the place matter to it, as `needsOf` has it. */
export const standsOnPlaces = (needs: string): string =>
  `not (${needs} @> '{"roles": null, "seats": null}'::jsonb)`;

/** Policies let only signed-in actors through to a write. */
function signedIn(actor: Actor): SignedIn {
  if (actor.kind !== 'account') throw new Error('a write needs a signed-in actor');
  return actor;
}

interface Parameters {
  account: string;
  network: string;
  forum: string;
  /** What `needsOf` gives. */
  needs: string;
  asSiteAdmin: string;
}

/** SQL: the rows that an authority stands on, locked in the order of the house; `permitted` asks of them. */
export function authorityRows({ account, network, forum, needs, asSiteAdmin }: Parameters): string {
  return `
  person as (
    select id, is_site_admin from accounts
    where id = ${account} and status = 'active' and (not ${asSiteAdmin}::boolean or is_site_admin)
      and (not (${needs}::jsonb -> 'writes')::boolean or ${mayWriteIn('accounts', network)})
      and (not (${needs}::jsonb -> 'isFree')::boolean or ${isFreeIn('accounts', network)}) for share
  ), member as (
    select role, joined_at, since from memberships
    where network_id = ${network} and account_id = ${account} and state = 'active' and exists (select from person)
      and ${standsOnPlaces(`${needs}::jsonb`)} for share
  ), seat as (
    select fp.role from forum_people fp
    where fp.forum_id = ${forum} and fp.account_id = ${account} and fp.ended_at is null
      and ${needs}::jsonb -> 'seats' ? ${seatRole('fp', '(select since from member)', '(select is_site_admin from person)')}
      and (exists (select from member where member.joined_at = fp.member_since)
        or exists (select from person where is_site_admin)) for share
  )`;
}

/** SQL: whether the rows of `authorityRows` are as the decision relied on. */
export function permitted(needs: string): string {
  return `exists (select from person)
    and (${needs}::jsonb -> 'roles' = 'null' or exists (select from member where ${needs}::jsonb -> 'roles' ? member.role))
    and (${needs}::jsonb -> 'seats' = 'null' or exists (select from seat))`;
}
