import { type Database, prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import { readableByAnyone } from './readable-sql.js';

/** What a rendered page of a thread or forum depends on, beside the reader. */
export interface Version {
  forumId: string;
  era: string;
  epoch: number;
  head: number;
  access: number;
  rules: number;
  /** Changes with the network's row: its name and brand are on the page, and take no number of the forum's. */
  network: string;
  /** Counts changes of people's names, the site over. */
  names: number;
  isPublic: boolean;
}

const columns = `f.id as "forumId", ${ERA} as era, h.access, h.rules, n.xmin::text as network,
  (select names_changed from site where id = 1) as names,
  ${readableByAnyone('f')} as "isPublic"`;

const threadText = `select ${columns}, t.epoch, t.head from threads t join forums f on f.id = t.forum_id
  join networks n on n.id = f.network_id join forum_heads h on h.forum_id = f.id where t.id = $1`;

const forumText = `select ${columns}, 0 as epoch, h.head from networks n join forums f on f.network_id = n.id
  join forum_heads h on h.forum_id = f.id where n.slug = $1 and f.slug = $2`;

/** One tiny read that tells whether a rendered thread page is still true. */
export async function threadVersion(db: Database, threadId: string): Promise<Version | null> {
  return (await prepared<Version>(db, 'thread-version', threadText, [threadId]))[0] ?? null;
}

/** One tiny read that tells whether a rendered forum page is still true. */
export async function forumVersion(db: Database, network: string, forum: string): Promise<Version | null> {
  return (await prepared<Version>(db, 'forum-version', forumText, [network, forum]))[0] ?? null;
}
