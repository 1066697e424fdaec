import { WORD_RULE_LIMITS } from '../../../contract/word-rules.js';
import { type Database, query } from '../../database/index.js';
import { moderatedBy } from '../../forums/index.js';

export interface TriedPost {
  id: string;
  number: number;
  title: string;
  source: string;
  html: string;
  at: Date;
}

/**
 * The newest visible posts that this account moderates, of a network or the whole site (null): a rule that is tried tells
 * nothing of a room in which its writer could not read.
 */
export function newestPosts(db: Database, accountId: string, networkId: string | null): Promise<TriedPost[]> {
  return query<TriedPost>(
    db,
    `select p.id, p.number, t.title, p.source, p.html, p.created_at as at
     from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id join accounts a on a.id = $1
     where p.state = 'visible' and t.merged_into is null and ($2::uuid is null or f.network_id = $2) and ${moderatedBy('f', 'a')}
     order by p.created_at desc, p.id desc limit ${WORD_RULE_LIMITS.tried}`,
    [accountId, networkId],
  );
}
