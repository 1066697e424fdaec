import { createHash } from 'node:crypto';
import type { Step } from './steps.js';
import { steadyRandom, vocabulary, zipf } from './words.js';

const CLOSED_FORUMS = 1_000;
const PUBLIC_FORUMS = 100;
const AUTHORS = 2_000;
/** Accounts that only read, and of how many networks with a closed forum each is a member. */
const READERS = [3, 100, 997];
const POSTS_PER_THREAD = 20;
const BATCH = 4_000;
const YEARS = 10;
const YEAR_MS = 365 * 24 * 3_600_000;

type AskFor = Parameters<Step['run']>[0];

/**
 * The id of a thing of the site: the same on every run, so that a run can go on where another stopped.
 * @param at in milliseconds: ids of threads and posts begin with their time, as those of the app do
 */
function idOf(kind: string, number: number, at = 0): string {
  const random = createHash('md5').update(`${kind}${number}`).digest('hex');
  const hex = at.toString(16).padStart(12, '0') + random.slice(12);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const accounts = Array.from({ length: AUTHORS + READERS.length }, (_, n) => idOf('account', n));
const networks = Array.from({ length: CLOSED_FORUMS + PUBLIC_FORUMS }, (_, n) => idOf('network', n));
const forums = networks.map((_, n) => idOf('forum', n));

/**
 * Half of the posts in public forums, half in forums for members, each in a network of its own, over ten years. Past
 * the use-cases: a million commits would take hours.
 */
export const makePlaces: Step = {
  name: 'Accounts, networks and forums',
  async run(ask) {
    await ask(
      `insert into accounts (id, username, username_key, name, interests, status, is_site_admin, created_at)
       select id, 'member-' || n, 'member-' || n, 'Member ' || n, array['interest ' || n % 50], 'active', false, now()
       from unnest($1::uuid[]) with ordinality as a(id, n)`,
      [accounts],
    );
    await ask(
      `insert into networks (id, slug, name, aims, membership_policy, contact, brand, created_by, created_at, listing)
       select id, 'network-' || n, 'Network ' || n, 'To be searched.', 'Open.', 'None.', 'blue', $2, now(), 'listed'
       from unnest($1::uuid[]) with ordinality as a(id, n)`,
      [networks, accounts[0]],
    );
    await ask(
      `insert into forums (id, network_id, slug, name, description, access, created_at)
       select f, n, 'forum-' || i, 'Forum ' || i, 'Searched.', case when i <= $3 then 'members' else 'public' end, now()
       from unnest($1::uuid[], $2::uuid[]) with ordinality as a(f, n, i)`,
      [forums, networks, CLOSED_FORUMS],
    );
    for (const [place, count] of READERS.entries())
      await ask(
        `insert into memberships (network_id, account_id, role, state, joined_at)
         select n, $2::uuid, 'member', 'active', now() from unnest($1::uuid[]) as n`,
        [networks.slice(0, count), accounts[AUTHORS + place]],
      );
  },
};

/** Texts, titles and their places, all from one stream of numbers. */
export function writePosts(posts: number, say: (line: string) => void): Step {
  return {
    name: `Writing ${posts.toLocaleString('en-GB')} posts`,
    async run(ask) {
      const random = steadyRandom(11);
      await insertAll(ask, { posts, word: zipf(vocabulary(), random), random, say });
      await ask(
        `insert into forum_heads (forum_id, audience, is_restricted, head, access, rules)
         select f.id, f.network_id, f.access <> 'public', coalesce((select max(born) from posts p where p.born_forum = f.id), 0), 0, 0
         from forums f`,
      );
      await ask('analyze');
    },
  };
}

interface Writing {
  posts: number;
  word: () => string;
  random: () => number;
  say: (line: string) => void;
}

async function insertAll(ask: AskFor, { posts, word, random, say }: Writing): Promise<void> {
  const next = new Map<string, number>();
  const start = Date.now() - YEARS * YEAR_MS;
  let thread = { id: '', forum: '', number: POSTS_PER_THREAD };
  let threads = 0;
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
      const at = Math.round(start + (place / posts) * YEARS * YEAR_MS);
      if (thread.number === POSTS_PER_THREAD) {
        const half = random() < 0.5 ? CLOSED_FORUMS : 0;
        const forum =
          forums[
            half ? CLOSED_FORUMS + Math.floor(random() * PUBLIC_FORUMS) : Math.floor(random() * CLOSED_FORUMS)
          ]!;
        thread = { id: idOf('thread', threads++, at), forum, number: 0 };
      }
      thread.number++;
      const seq = (next.get(thread.forum) ?? 0) + 1;
      next.set(thread.forum, seq);
      const length = 8 + Math.floor(random() * random() * 120);
      rows.id!.push(idOf('post', place, at));
      rows.thread!.push(thread.id);
      rows.number!.push(thread.number);
      rows.author!.push(accounts[Math.floor(random() * AUTHORS)]);
      rows.html!.push(`<p>${Array.from({ length }, word).join(' ')}.</p>\n`);
      rows.at!.push(new Date(at));
      rows.forum!.push(thread.forum);
      rows.seq!.push(seq);
      rows.title!.push(thread.number === 1 ? Array.from({ length: 6 }, word).join(' ') : null);
    }
    await ask(insertThreads, [rows.thread, rows.forum, rows.title, rows.author, rows.at, rows.seq]);
    await ask(insertPosts, [
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
  await ask(
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
