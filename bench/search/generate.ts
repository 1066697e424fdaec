import { randomUUID } from 'node:crypto';
import { type Database, query } from '../../src/database/index.js';
import { steadyRandom, vocabulary, zipf } from './words.js';

const CLOSED_FORUMS = 1_000;
const PUBLIC_FORUMS = 100;
const AUTHORS = 2_000;
const POSTS_PER_THREAD = 20;
const BATCH = 4_000;
const YEARS = 10;
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Half of the posts in public forums, half in forums for members, each in a network of its own, over ten years. Past
 * the use-cases: a million commits would take hours. Two accounts are members, one of three networks, one of all others. The index is then filled by its own job.
 */
export async function generateSite(db: Database, posts: number, say: (line: string) => void): Promise<void> {
  const random = steadyRandom(11);
  const word = zipf(vocabulary(), random);
  const accounts = Array.from({ length: AUTHORS + 2 }, () => randomUUID());
  const networks = Array.from({ length: CLOSED_FORUMS + PUBLIC_FORUMS }, () => randomUUID());
  const forums = networks.map(() => randomUUID());
  await query(
    db,
    `insert into accounts (id, username, username_key, name, status, is_site_admin, created_at)
     select id, 'member-' || n, 'member-' || n, 'Member ' || n, 'active', false, now()
     from unnest($1::uuid[]) with ordinality as a(id, n)`,
    [accounts],
  );
  await query(
    db,
    `insert into networks (id, slug, name, aims, membership_policy, contact, brand, created_by, created_at)
     select id, 'network-' || n, 'Network ' || n, 'To be searched.', 'Open.', 'None.', 'blue', $2, now()
     from unnest($1::uuid[]) with ordinality as a(id, n)`,
    [networks, accounts[0]],
  );
  await query(
    db,
    `insert into forums (id, network_id, slug, name, description, access, created_at)
     select f, n, 'forum-' || i, 'Forum ' || i, 'Searched.', case when i <= $3 then 'members' else 'public' end, now()
     from unnest($1::uuid[], $2::uuid[]) with ordinality as a(f, n, i)`,
    [forums, networks, CLOSED_FORUMS],
  );
  const [narrow, broad] = accounts.slice(-2) as [string, string];
  await query(
    db,
    `insert into memberships (network_id, account_id, role, state, joined_at)
     select n, $2::uuid, 'member', 'active', now() from unnest($1::uuid[]) with ordinality as a(n, i) where i <= 3
     union all select n, $3::uuid, 'member', 'active', now() from unnest($1::uuid[]) with ordinality as a(n, i)
     where i between 4 and $4`,
    [networks, narrow, broad, CLOSED_FORUMS],
  );
  await writePosts(db, { posts, forums, accounts, word, random, say });
  await query(
    db,
    `insert into forum_heads (forum_id, audience, is_restricted, head, access, rules)
     select f.id, f.network_id, f.access <> 'public', coalesce((select max(born) from posts p where p.born_forum = f.id), 0), 0, 0
     from forums f`,
  );
  await query(db, 'analyze');
}

interface Writing {
  posts: number;
  forums: string[];
  accounts: string[];
  word: () => string;
  random: () => number;
  say: (line: string) => void;
}

async function writePosts(
  db: Database,
  { posts, forums, accounts, word, random, say }: Writing,
): Promise<void> {
  const next = new Map<string, number>();
  const start = Date.now() - YEARS * YEAR_MS;
  let thread = { id: '', forum: '', number: POSTS_PER_THREAD };
  for (let done = 0; done < posts; done += BATCH) {
    const rows = {
      id: [],
      thread: [],
      number: [],
      author: [],
      html: [],
      at: [],
      forum: [],
      seq: [],
      title: [],
    } as Record<string, unknown[]>;
    for (let place = done; place < Math.min(posts, done + BATCH); place++) {
      if (thread.number === POSTS_PER_THREAD) {
        const half = random() < 0.5 ? CLOSED_FORUMS : 0;
        const forum =
          forums[
            half ? CLOSED_FORUMS + Math.floor(random() * PUBLIC_FORUMS) : Math.floor(random() * CLOSED_FORUMS)
          ]!;
        thread = { id: randomUUID(), forum, number: 0 };
      }
      thread.number++;
      const seq = (next.get(thread.forum) ?? 0) + 1;
      next.set(thread.forum, seq);
      const length = 8 + Math.floor(random() * random() * 120);
      rows.id!.push(randomUUID());
      rows.thread!.push(thread.id);
      rows.number!.push(thread.number);
      rows.author!.push(accounts[Math.floor(random() * AUTHORS)]);
      rows.html!.push(`<p>${Array.from({ length }, word).join(' ')}.</p>\n`);
      rows.at!.push(new Date(start + (place / posts) * YEARS * YEAR_MS));
      rows.forum!.push(thread.forum);
      rows.seq!.push(seq);
      rows.title!.push(thread.number === 1 ? Array.from({ length: 6 }, word).join(' ') : null);
    }
    await query(db, insertThreads, [rows.thread, rows.forum, rows.title, rows.author, rows.at, rows.seq]);
    await query(db, insertPosts, [
      rows.id,
      rows.thread,
      rows.number,
      rows.author,
      rows.html,
      rows.at,
      rows.seq,
      rows.forum,
    ]);
    if (done % (BATCH * 50) === 0) say(`${done.toLocaleString('en-GB')} posts written`);
  }
  await query(
    db,
    `update threads t set last_number = n, head = h, bumped = h, last_post_at = at
     from (select thread_id, max(number) as n, max(born) as h, max(created_at) as at from posts group by thread_id) p
     where p.thread_id = t.id`,
  );
}

const insertThreads = `
  insert into threads (id, forum_id, title, author_id, created_at, head, last_number, bumped, last_post_at)
  select id, forum, title, author, at, seq, 1, seq, at
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::bigint[]) as t(id, forum, title, author, at, seq)
  where title is not null`;

const insertPosts = `
  insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed, born_forum, born)
  select id, thread, number, author, 'x', html, 'visible', 1, at, seq, seq, forum, seq
  from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::timestamptz[], $7::bigint[], $8::uuid[])
    as p(id, thread, number, author, html, at, seq, forum)`;
