import { MOST_PAGES } from '../../contract/network-pages.js';
import { bump } from '../../src/forums/index.js';
import type { Step } from '../search/steps.js';
import { steadyRandom, vocabulary, zipf } from '../search/words.js';
import { accountId, forumId, forumsOf, networkId, personOf, type Size, sizeOf } from './places.js';
import { readersOf } from './readers.js';

const PARAGRAPHS = 2_000;
/** Threads have so many posts on the average, the longest a hundred. */
const POSTS_PER_THREAD = 20;
const LONGEST = 90;

/** SQL: an id that begins with its time, as those of the app do. */
const idAt = (kind: string, number: string, at: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || right(md5('${kind}' || ${number}), 20))::uuid`;

/** What is written: more in large networks, in threads of very different lengths, over ten years. */
export const makeTalk = (size: Size): Step => ({
  name: `${size.posts.toLocaleString('en-GB')} posts`,
  run: async (ask) => {
    const random = steadyRandom(5);
    const word = zipf(vocabulary().slice(0, 20_000), random);
    const text = () => Array.from({ length: 15 + Math.floor(random() * random() * 120) }, word).join(' ');
    await ask('create temporary table said (n int primary key, title text, body text) on commit drop');
    await ask(
      'insert into said select n - 1, left(b, 60), b from unnest($1::text[]) with ordinality as t(b, n)',
      [Array.from({ length: PARAGRAPHS }, text)],
    );
    await ask('select setseed(0.4)');
    await ask(
      `create temporary table planned on commit drop as
       select n, k, 1 + floor(random() * ${forumsOf('k', size)})::int as f,
         least(${LONGEST}, floor(exp(random() * ln(${LONGEST}))))::int as posts,
         now() - interval '10 years' * (1 - n / ${size.posts / POSTS_PER_THREAD}::float8) - interval '1 day' as at
       from (select n, least(${size.networks}, floor(exp(random() * ln(${size.networks} + 1))))::int as k
         from generate_series(1, ${size.posts / POSTS_PER_THREAD}) n) t`,
    );
    await ask(
      `create temporary table written on commit drop as
       select p.n, i as number, ${forumId('p.k', 'p.f')} as forum, ${idAt('thread', 'p.n', 'p.at')} as thread,
         ${accountId(personOf('p.k', `(case when i % 4 = 1 then 0 else floor(random() * least(200, ${sizeOf('p.k', size)}))::int end)`, size))} as author,
         p.at + interval '1 hour' * (i - 1 + random() * 0.9) as at, floor(random() * ${PARAGRAPHS})::int as said
       from planned p cross join lateral generate_series(1, p.posts) i`,
    );
    await ask(
      `create temporary table numbered on commit drop as
       select *, row_number() over (partition by forum order by at, n, number) as born from written`,
    );
    await ask(
      `insert into threads (id, forum_id, title, author_id, created_at, is_pinned, head, last_number, bumped, last_post_at)
       select thread, forum, (array_agg(s.title order by number))[1], (array_agg(author order by number))[1], min(at),
         w.n % 400 = 0, max(born), max(number), ${bump('max(at)', 'max(born)')}, max(at)
       from numbered w join said s on s.n = w.said group by thread, forum, w.n`,
    );
    await ask(
      `insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born)
       select ${idAt('post', `w.n || '/' || w.number`, 'w.at')}, thread, number, author, s.body, '<p>' || s.body || '</p>', 'visible', 1,
         at, born, born, forum, born
       from numbered w join said s on s.n = w.said order by at`,
    );
    await ask(
      `insert into forum_heads (forum_id, audience, is_restricted, head)
       select f.id, f.network_id, f.access <> 'public', coalesce((select max(t.head) from threads t where t.forum_id = f.id), 0)
       from forums f`,
    );
    // Search is measured by itself: here it has nothing to catch up with.
    await ask(
      `insert into search_progress (forum_id, audience, seq)
       select h.forum_id, case f.access when 'public' then null when 'members' then f.network_id else f.id end, h.head
       from forum_heads h join forums f on f.id = h.forum_id`,
    );
  },
});

const EVENT_PARTS = 100;

/** What people did about networks: who came, and what is left of it at the largest. */
export const makeEvents = (size: Size): Step => ({
  name: 'Events',
  run: async (ask) => {
    // In parts: a transaction keeps a list of the chains that it writes, one for each network, and looks at it for each row.
    for (let part = 0; part < EVENT_PARTS; part++) {
      await ask(
        `insert into membership_events (id, network_id, account_id, act, state, role, actor_id, at)
         select md5('event' || network_id || account_id)::uuid, network_id, account_id, 'join', state, role, account_id, joined_at
         from memberships where abs(hashtext(network_id::text)::bigint) % ${EVENT_PARTS} = ${part}`,
      );
      // Chained now instead of at the step's end, and the list begins anew.
      await ask('set constraints all immediate');
      await ask('set constraints all deferred');
      await ask(
        `select set_config('convene.chains', '', true), set_config('convene.locked_chains', '', true)`,
      );
    }
    // Who reads there has read nearly all: some posts are new.
    await ask(
      `insert into forum_reads (account_id, forum_id, baseline, since)
       select m.account_id, h.forum_id, greatest(0, h.head - abs(hashint8extended(h.head, 14) % 40)), m.joined_at
       from memberships m join forums f on f.network_id = m.network_id join forum_heads h on h.forum_id = f.id
       where m.state = 'active' and m.account_id = any(array[${Object.values(readersOf(size)).join(', ')}])`,
    );
    await ask(
      `insert into invitations (id, network_id, token_hash, invited_by, created_at, expires_at, role, uses)
       select md5('invitation' || k || '/' || i)::uuid, ${networkId('k')}, sha256(('invitation' || k || '/' || i)::bytea),
         ${accountId('0')}, now() - interval '10 days', now() + interval '1 day' * (i - 10), 'member', 1
       from generate_series(1, ${Math.min(200, size.networks)}) k cross join generate_series(1, 40) i`,
    );
  },
});

/** What networks wrote themselves: two pages each, the largest all that it may have, and announcements. */
export const makeOwnTexts = (size: Size): Step => ({
  name: 'Pages and announcements',
  run: async (ask) => {
    const random = steadyRandom(11);
    const word = zipf(vocabulary().slice(0, 20_000), random);
    const bodies = Array.from({ length: 200 }, () => Array.from({ length: 120 }, word).join(' '));
    const own = `${networkId('k')}, ${accountId(personOf('k', '0', size))}`;
    await ask(
      `insert into network_pages (id, network_id, updated_by, slug, title, source, html, audience, is_published, place, updated_at)
       select md5('page' || k || '/' || i)::uuid, ${own}, 'page-' || i, left(b, 50), b, '<p>' || b || '</p>',
         case when i % 3 = 2 then 'members' else 'public' end, true, i, now() - interval '1 hour' * (k % 5000 + i)
       from generate_series(1, ${size.networks}) k cross join lateral generate_series(1, case when k = 1 then ${MOST_PAGES} else 2 end) i
         cross join lateral (select ($1::text[])[1 + (k * 7 + i * 3) % ${bodies.length}] as b) t`,
      [bodies],
    );
    await ask(
      `insert into announcements (id, network_id, author_id, title, body, at, client_key, language, members, told_at, mailed_at)
       select md5('announcement' || k || '/' || i)::uuid, ${own}, left(b, 60), b, t.at,
         md5('announced' || k || '/' || i)::uuid, 'en', 1, t.at, t.at
       from generate_series(1, ${size.networks}) k cross join lateral generate_series(1, case when k = 1 then 300 else 1 end) i
         cross join lateral (select ($1::text[])[1 + (k * 5 + i) % ${bodies.length}] as b,
           now() - interval '1 day' * (k % 900 + i) as at) t`,
      [bodies],
    );
  },
});
