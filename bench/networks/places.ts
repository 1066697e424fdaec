import { subjects, workAreas } from '../../contract/networks.js';
import type { Step } from '../search/steps.js';
import { vocabulary } from '../search/words.js';

/** What a whole site of networks has: as a test makes it, it is smaller. */
export interface Size {
  networks: number;
  accounts: number;
  posts: number;
  /** Members of the largest network; the k-th largest has about k^-0.75 of them. */
  largest: number;
}

export const WHOLE: Size = { networks: 10_000, accounts: 120_000, posts: 1_000_000, largest: 12_000 };

/** SQL: an id that is the same on every run. */
const idOf = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;
export const accountId = (number: string) => idOf('account', number);
export const networkId = (number: string) => idOf('network', number);
export const forumId = (network: string, number: string) =>
  idOf('forum', `${network}::text || '/' || ${number}`);

/** SQL: how many people the network `k` has to do with. */
export const sizeOf = (k: string, { largest, accounts }: Size) =>
  `least(${accounts}, greatest(3, floor(${largest} / power(${k}, 0.75))))::int`;

/** SQL: which account is the `i`-th of the network `k`: no account twice in one network, all equally often. */
export const personOf = (k: string, i: string, { accounts }: Size) =>
  `((${k}::bigint * 7901 + ${i}::bigint * 7919) % ${accounts})`;

/** SQL: how many forums the network `k` has. */
export const forumsOf = (k: string, size: Size) => `(1 + floor(log(2, ${sizeOf(k, size)}) / 2))::int`;

/** SQL: one of a list for each number: mixed, and the same on every run. */
const pick = (list: string, number: string, salt: string) =>
  `(${list})[1 + abs(hashint8extended(${number}, ${salt}) % array_length(${list}, 1))]`;

const texts = (...list: readonly string[]) => `array[${list.map((text) => `'${text}'`).join(', ')}]::text[]`;

/** SQL: `count` words as people use them, the common ones often; $1 is the vocabulary. */
const words = (count: string, key: string) => `(
  select string_agg(($1::text[])[1 + floor(power(array_length($1::text[], 1),
    abs(hashint8extended(${key} * 64 + w, 9) % 1000000) / 1e6))::int - 1], ' ') from generate_series(1, ${count}) w)`;

export const makePeople = (size: Size): Step => ({
  name: `${size.accounts} accounts`,
  run: async (ask) => {
    await ask(
      `insert into accounts (id, username, username_key, name, status, is_site_admin, created_at, email_verified_at)
       select ${accountId('n')}, 'member-' || n, 'member-' || n,
         initcap(${pick('$1::text[]', 'n', '1')} || ' ' || ${pick('$2::text[]', 'n', '2')}), 'active', n = 0,
         now() - interval '10 years' * (n / ${size.accounts}::float8), now()
       from generate_series(0, ${size.accounts - 1}) n`,
      [vocabulary().slice(40, 440), vocabulary().slice(1_000, 9_000)],
    );
  },
});

export const makeNetworks = (size: Size): Step => ({
  name: `${size.networks} networks`,
  run: async (ask) => {
    await ask(
      `insert into networks (id, slug, name, aims, membership_policy, contact, brand, created_by, created_at, listing,
         visibility, joining, subject, area, status, tags)
       select ${networkId('k')}, 'network-' || k, initcap(${words('2 + k % 3', 'k::bigint')}),
         ${words('15 + k % 30', 'k::bigint + 1000000')}, 'Whoever works in it.', 'By its page.', 'blue', ${accountId('0')},
         now() - interval '10 years' * abs(hashint8extended(k, 3) % 100000) / 1e5,
         ${pick(texts(...Array<string>(16).fill('listed'), 'draft', 'waiting', 'removed'), 'k', '4')},
         case when k = 1 then 'public' else ${pick(texts(...Array<string>(8).fill('public'), 'profile', 'unlisted'), 'k', '5')} end,
         ${pick(texts('open', 'open', 'request', 'invitation'), 'k', '6')}, ${pick(texts(...subjects), 'k', '7')}, ${pick(texts(...workAreas), 'k', '8')},
         ${pick(texts(...Array<string>(17).fill('live'), 'development', 'development', 'retired'), 'k', '10')},
         array(select distinct ${pick('($1::text[])[30:330]', 'k * 8 + t', '11')} from generate_series(1, k % 6) t)
       from generate_series(1, ${size.networks}) k`,
      [vocabulary().slice(0, 20_000)],
    );
    // The largest is in the register, whatever came by chance.
    await ask(
      `update networks set listing = 'listed', status = 'live', joining = 'request' where id = ${networkId('1')}`,
    );
    await ask('analyze networks');
  },
});

/**
 * Most are members; of fifty, one left, one was removed, one waits and one is suspended. Every fiftieth network has one
 * admin only, and every five-hundredth none.
 */
export const makeMembers = (size: Size): Step => ({
  name: 'Memberships',
  run: async (ask) => {
    await ask(
      `insert into memberships (network_id, account_id, role, state, joined_at, since, is_listed)
       select ${networkId('k')}, ${accountId(personOf('k', 'i', size))},
         case when i = 0 and k % 500 <> 0 or i = 1 and k % 50 <> 0 then 'admin' when i between 2 and 3 then 'moderator'
           when i between 4 and 6 then 'steering' else 'member' end,
         case when i < 7 then 'active' when i % 50 = 46 then 'left' when i % 50 = 47 then 'removed'
           when i % 250 = 48 then 'requested' when i % 250 = 49 then 'suspended' else 'active' end,
         at, at, i % 25 <> 9
       from generate_series(1, ${size.networks}) k cross join lateral generate_series(0, ${sizeOf('k', size)} - 1) i
         cross join lateral (select now() - interval '10 years' * abs(hashint8extended(k * 100000::bigint + i, 12) % 1000000) / 1e6) a(at)`,
    );
    await ask('analyze memberships');
  },
});

/** One for everyone where the network allows it, one for members, a room, and on: at most a dozen. */
export const makeForums = (size: Size): Step => ({
  name: 'Forums and rooms',
  run: async (ask) => {
    await ask(
      `insert into forums (id, network_id, slug, name, description, access, created_at)
       select ${forumId('k', 'f')}, n.id, 'forum-' || f, 'Forum ' || f, 'What is talked about here.',
         case when f % 3 = 0 then 'invited' when f % 3 = 1 and n.visibility = 'public' then 'public' else 'members' end, n.created_at
       from generate_series(1, ${size.networks}) k join networks n on n.id = ${networkId('k')}
         cross join lateral generate_series(1, ${forumsOf('k', size)}) f`,
    );
    await ask(
      `insert into forum_people (id, forum_id, account_id, role, member_since, added_by, added_at, inside_since)
       select md5('seat' || k || '/' || f || '/' || i)::uuid, ${forumId('k', 'f')}, m.account_id,
         case when i = 0 then 'moderator' else 'participant' end, m.joined_at, m.account_id, m.joined_at + interval '1 hour',
         m.joined_at + interval '1 hour'
       from generate_series(1, ${size.networks}) k cross join lateral generate_series(3, ${forumsOf('k', size)}, 3) f
         cross join lateral generate_series(0, least(30, ${sizeOf('k', size)} / 3)) i
         join memberships m on m.network_id = ${networkId('k')} and m.account_id = ${accountId(personOf('k', 'i', size))} and m.state = 'active'`,
    );
    await ask('analyze forums');
  },
});
