import {
  type Addressee,
  type ConversationDto,
  type MessageDto,
  MOST_CONVERSATIONS,
  MOST_MESSAGES,
} from '../../../contract/messages.js';
import type { PersonDto } from '../../../contract/people.js';
import type { PersonalDataMode } from '../../../contract/personal-data.js';
import { type Database, query } from '../../database/index.js';
import { knownTo } from '../../forums/index.js';
import { networkPath, networkReadableBy } from '../../networks/index.js';
import { belongs } from './addressees.js';

interface Row {
  id: string;
  to: Addressee;
  network: { name: string; slug: string } | null;
  forum: { name: string; slug: string } | null;
  isForum: boolean;
  starter: PersonDto | null;
  isOwn: boolean;
  lastAt: Date;
}

const person = (o: string) =>
  `case when ${o}.name is not null then json_build_object('id', ${o}.id, 'username', ${o}.username, 'name', ${o}.name) end`;

/** What one's own conversations say; where they went only while one may know of it. $1 is the reader. */
const select = `
  select c.id, c."to", ${person('o')} as starter, c.starter_id = a.id as "isOwn", c.last_at as "lastAt",
    c.forum_id is not null as "isForum",
    case when ${networkReadableBy('n', 'a')} then json_build_object('name', n.name, 'slug', n.slug) end as network,
    case when f.id is not null and ${knownTo('f', 'a')} then json_build_object('name', f.name, 'slug', f.slug) end as forum
  from accounts a cross join conversations c join accounts o on o.id = c.starter_id
    join networks n on n.id = c.network_id left join forums f on f.id = c.forum_id
  where a.id = $1 and a.status = 'active' and ${belongs}`;

/** The newest of one's own. */
export async function conversationsOf(db: Database, accountId: string): Promise<ConversationDto[]> {
  const rows = await query<Row>(
    db,
    `${select} and c.id in (select id from conversations where starter_id = $1
       union select conversation_id from conversation_people where account_id = $1)
     order by c.last_at desc, c.id desc limit ${MOST_CONVERSATIONS}`,
    [accountId],
  );
  return rows.map(present);
}

/** One that the account belongs to; null: there is none. */
export async function conversationFor(
  db: Database,
  accountId: string | null,
  conversationId: string,
): Promise<ConversationDto | null> {
  const [row] = await query<Row>(db, `${select} and c.id = $2`, [accountId, conversationId]);
  return row ? present(row) : null;
}

/** How the network that a conversation went to guards its texts. */
export async function guardOf(db: Database, conversationId: string): Promise<PersonalDataMode> {
  const [row] = await query<{ mode: PersonalDataMode }>(
    db,
    `select n.personal_data as mode from conversations c join networks n on n.id = c.network_id where c.id = $1`,
    [conversationId],
  );
  return row?.mode ?? 'warn';
}

/** The latest messages, the oldest of them first. */
export async function messagesOf(db: Database, conversationId: string): Promise<MessageDto[]> {
  const rows = await query<{ id: string; by: PersonDto | null; body: string; at: Date }>(
    db,
    `select m.id, ${person('o')} as by, m.body, m.at from messages m join accounts o on o.id = m.author_id
     where m.conversation_id = $1 order by m.at desc, m.id desc limit ${MOST_MESSAGES}`,
    [conversationId],
  );
  return rows.reverse().map((row) => ({ ...row, at: row.at.toISOString() }));
}

export const conversationPath = (id: string): string => `/messages/${id}`;

function present({ id, to, network, forum, isForum, starter, isOwn, lastAt }: Row): ConversationDto {
  return {
    id,
    to,
    place: placeOf(network, forum, isForum),
    starter,
    isOwn,
    lastAt: lastAt.toISOString(),
    path: conversationPath(id),
  };
}

function placeOf(network: Row['network'], forum: Row['forum'], isForum: boolean): ConversationDto['place'] {
  if (!network || (isForum && !forum)) return null;
  const home = networkPath(network.slug);
  return forum ? { name: forum.name, path: `${home}/f/${forum.slug}` } : { name: network.name, path: home };
}
