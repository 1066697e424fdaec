import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type ForumAccess, forumAccess } from '../../contract/forums.js';
import {
  type MembershipState,
  membershipStates,
  type NetworkRole,
  type NetworkVisibility,
  networkRoles,
  visibilities,
} from '../../contract/networks.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';

/** What one of the people is in one world. `seat`: of the membership there is, of an earlier one, or ended. */
export interface Place {
  membership: { state: MembershipState; role: NetworkRole } | null;
  seat: { role: 'participant' | 'moderator'; kind: 'live' | 'stale' | 'ended' } | null;
}

/** One network with one forum and one thread in it, as it is drawn. */
export interface World {
  visibility: NetworkVisibility;
  access: ForumAccess;
  isArchived: boolean;
  places: Place[];
}

/** A world as it stands in the database. */
export interface BuiltWorld extends World {
  networkId: string;
  network: string;
  forumId: string;
  forum: string;
  threadId: string;
  postId: string;
}

const place: fc.Arbitrary<Place> = fc.record({
  membership: fc.option(
    fc.record({
      // Half of all are members: what they may do is most of the law.
      state: fc.oneof(fc.constant<MembershipState>('active'), fc.constantFrom(...membershipStates)),
      role: fc.constantFrom(...networkRoles),
    }),
    { freq: 5 },
  ),
  seat: fc.option(
    fc.record({
      role: fc.constantFrom('participant' as const, 'moderator' as const),
      kind: fc.constantFrom('live' as const, 'live' as const, 'stale' as const, 'ended' as const),
    }),
  ),
});

export const worldOf = (people: number): fc.Arbitrary<World> =>
  fc
    .record({
      visibility: fc.constantFrom(...visibilities),
      access: fc.oneof(fc.constantFrom(...forumAccess), fc.constant<ForumAccess>('invited')),
      isArchived: fc.boolean(),
      places: fc.array(place, { minLength: people, maxLength: people }),
    })
    // Only a public network has public forums.
    .map((world) => (world.access === 'public' ? { ...world, visibility: 'public' } : world));

const JOINED = '2026-01-02T00:00:00Z';
const EARLIER = '2025-01-02T00:00:00Z';

/**
 * Writes worlds as rows, many at once: a world that verbs lead to takes a hundred times as long. Their posts share one
 * word that nothing else has.
 */
export async function buildWorlds(
  { db }: Services,
  people: SignedIn[],
  worlds: World[],
  word: string,
): Promise<BuiltWorld[]> {
  const founder = people[0]!.accountId;
  const built = worlds.map((world): BuiltWorld => {
    const [networkId, forumId, threadId, postId] = [0, 1, 2, 3].map(() => randomUUID()) as [
      string,
      string,
      string,
      string,
    ];
    const network = `n-${networkId.slice(0, 13)}`;
    return { ...world, networkId, forumId, threadId, postId, network, forum: `f-${forumId.slice(0, 13)}` };
  });
  const insert = (statement: string, rows: object[], ...more: unknown[]) =>
    query(db, `with r as (select * from jsonb_array_elements($1::jsonb) as r(v)) ${statement}`, [
      JSON.stringify(rows),
      ...more,
    ]);
  const text = (name: string) => `r.v->>'${name}'`;
  const uuid = (name: string) => `(r.v->>'${name}')::uuid`;
  await insert(
    `insert into networks (id, slug, name, aims, membership_policy, contact, brand, visibility, listing, created_by, created_at)
     select ${uuid('networkId')}, ${text('network')}, 'A network', 'a', 'b', 'c', 'blue', ${text('visibility')}, 'listed', $2, now() from r`,
    built,
    founder,
  );
  await insert(
    `insert into forums (id, network_id, slug, name, description, access, is_archived, created_at)
     select ${uuid('forumId')}, ${uuid('networkId')}, ${text('forum')}, 'A forum', 'd', ${text('access')},
       (r.v->>'isArchived')::boolean, now() from r`,
    built,
  );
  await insert(
    `insert into threads (id, forum_id, title, author_id, created_at, head, last_number, bumped, last_post_at)
     select ${uuid('threadId')}, ${uuid('forumId')}, 'A thread', $2, now(), 1, 1, 1, now() from r`,
    built,
    founder,
  );
  await insert(
    `insert into posts (id, thread_id, number, author_id, source, html, state, created_at, changed, body_changed, born_forum, born)
     select ${uuid('postId')}, ${uuid('threadId')}, 1, $2, $3::text, '<p>' || $3::text || '</p>', 'visible', now(), 1, 1,
       ${uuid('forumId')}, 1 from r`,
    built,
    founder,
    word,
  );
  // Last, as every write does it: who follows the feed has seen all that is below a head.
  await insert(
    `insert into forum_heads (forum_id, audience, is_restricted, head)
     select ${uuid('forumId')}, ${uuid('networkId')}, ${text('access')} <> 'public', 1 from r`,
    built,
  );
  const inPlaces = built.flatMap((world) =>
    world.places.map((one, n) => ({ ...one, ...world, accountId: people[n]!.accountId, id: randomUUID() })),
  );
  await insert(
    `insert into memberships (network_id, account_id, role, state, joined_at)
     select ${uuid('networkId')}, ${uuid('accountId')}, r.v->'membership'->>'role', r.v->'membership'->>'state', '${JOINED}' from r`,
    inPlaces.filter(({ membership }) => membership !== null),
  );
  await insert(
    `insert into forum_people (id, forum_id, account_id, role, member_since, added_by, added_at, inside_since, ended_by, ended_at)
     select ${uuid('id')}, ${uuid('forumId')}, ${uuid('accountId')}, r.v->'seat'->>'role',
       (case when r.v->'seat'->>'kind' = 'stale' then '${EARLIER}' else '${JOINED}' end)::timestamptz, $2, now(), now(),
       case when r.v->'seat'->>'kind' = 'ended' then $2::uuid end,
       case when r.v->'seat'->>'kind' = 'ended' then now() end from r`,
    inPlaces.filter(({ seat }) => seat !== null),
    founder,
  );
  return built;
}

/** What the policies decide from, by the plainest reading of what was drawn. */
export function standingIn({ places, access, visibility }: World, n: number, isSiteAdmin: boolean) {
  const { membership, seat } = places[n] ?? { membership: null, seat: null };
  const role = membership?.state === 'active' ? membership.role : null;
  const counts =
    seat !== null && seat.kind !== 'ended' && (isSiteAdmin || (role !== null && seat.kind === 'live'));
  return { forum: { access }, role, seat: counts ? seat.role : null, visibility };
}
