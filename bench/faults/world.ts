import { randomBytes, randomUUID } from 'node:crypto';
import type { ForumDto } from '../../contract/forums.js';
import type { NetworkPageDto } from '../../contract/networks.js';
import { type Database, query } from '../../src/database/index.js';
import { createForum, createThread, replyToThread } from '../../src/forums/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { createNetwork } from '../../src/networks/index.js';
import { run, seedWorld, servicesOn } from '../processes/seed.js';
import { inLetters } from './words.js';

export interface Someone {
  accountId: string;
  username: string;
  token: string;
}

/**
 * Two networks: in the closed forum of one, people may write without their name and are removed and banned; in the open forum of
 * the other, everybody sees who is typing.
 */
export interface StormWorld {
  admin: Someone;
  /** Who may come to be removed, banned, and given roles. */
  named: Someone[];
  /** Who only ever writes without a name. */
  nameless: Someone[];
  cutters: Someone[];
  neverReader: Someone;
  outsider: Someone;
  networkId: string;
  networkSlug: string;
  closedForumId: string;
  openForumId: string;
  closed: string;
  open: string;
  /** In the title and every text of the closed thread. */
  token: string;
}

const CUTTERS = 3;
const NAMELESS = 3;

/** @param members how many people there are besides the admin, the one who never reads and the one who is no member */
export async function makeWorld(db: Database, members: number): Promise<StormWorld> {
  const services = servicesOn(db);
  const { tokens, founder, closedForumId } = await seedWorld(services, members + 3);
  // Programs come with tokens; good for so long that a clock which runs ahead ends none of them.
  await query(
    db,
    `update sessions set kind = 'token', label = 'faults', expires_at = now() + interval '30 days'`,
  );
  const everybody = await peopleOf(db, tokens);
  const [admin, outsider, neverReader, ...rest] = everybody as [Someone, Someone, Someone, ...Someone[]];
  const token = `hidden-${inLetters(randomBytes(12).toString('hex'))}`;
  const [network] = await query<{ id: string; slug: string }>(
    db,
    `update networks set anonymity = 'on' returning id, slug`,
  );
  await query(db, 'delete from memberships where account_id = $1', [outsider.accountId]);
  const other = await run<NetworkPageDto>(services, createNetwork, founder, {
    name: 'Open network',
    slug: 'open-talk',
    aims: 'To be read by everybody.',
    membershipPolicy: 'Whoever comes.',
    contact: 'None.',
  });
  await query(
    db,
    `insert into memberships (network_id, account_id, role, state, joined_at)
     select $1, id, 'member', 'active', now() from accounts where id <> $2 and id <> $3`,
    [other.network.id, founder.accountId, outsider.accountId],
  );
  const openForum = await run<ForumDto>(services, createForum, founder, {
    networkId: other.network.id,
    name: 'For everybody',
    slug: 'for-everybody',
    description: 'Open.',
    access: 'public',
  });
  const thread = (forumId: string, title: string) => makeThread(db, founder, forumId, title);
  return {
    admin,
    outsider,
    neverReader,
    nameless: rest.slice(0, NAMELESS),
    cutters: rest.slice(NAMELESS, NAMELESS + CUTTERS),
    named: rest.slice(NAMELESS + CUTTERS),
    networkId: network!.id,
    networkSlug: network!.slug,
    closedForumId,
    openForumId: openForum.id,
    closed: await thread(closedForumId, `Closed talk ${token}`),
    open: await thread(openForum.id, 'Open talk'),
    token,
  };
}

async function makeThread(db: Database, founder: SignedIn, forumId: string, title: string): Promise<string> {
  const services = servicesOn(db);
  const input = { forumId, title, body: 'The first word.', clientKey: randomUUID() };
  const { thread } = await run<{ thread: { id: string } }>(services, createThread, founder, input);
  for (let number = 0; number < 2; number++)
    await run(services, replyToThread, founder, {
      threadId: thread.id,
      body: 'One more word.',
      clientKey: randomUUID(),
    });
  return thread.id;
}

function peopleOf(db: Database, tokens: string[]): Promise<Someone[]> {
  return query<Someone>(
    db,
    `select s.account_id as "accountId", a.username, t.token from unnest($1::text[]) with ordinality as t(token, place)
     join sessions s on s.token_hash = sha256(t.token::bytea) join accounts a on a.id = s.account_id order by t.place`,
    [tokens],
  );
}
