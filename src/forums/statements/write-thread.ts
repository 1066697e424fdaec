import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import { oneStep } from '../presenters/thread-message.presenter.js';
import {
  type AuthorRow,
  authorsJson,
  type PostRow,
  postJson,
  type ThreadRow,
  threadJson,
} from '../queries/rows.js';
import { type Authority, authorityRows, needsOf, permitted } from './authority.js';
import { bump } from './bump.js';
import type { WrittenAlong } from './written-along.js';

export interface NewThread {
  title: string;
  /** What the title and the text are written in; null: as the forum. */
  language: WrittenLanguage | null;
  source: string;
  html: string;
  clientKey: string;
  id: string;
  postId: string;
  at: Date;
  /** Null: who writes is the author. Otherwise the pseudonym that it goes out under. */
  pseudonymId: string | null;
}

interface WrittenRow {
  era: string;
  seq: number;
  access: number;
  thread: ThreadRow;
  post: PostRow;
  people: AuthorRow[];
}

/** Writes a thread with its first post, as one statement. @throws FactsChanged */
export async function writeThread(
  ctx: Ctx,
  facts: ForumFacts,
  authority: Authority,
  thread: NewThread,
  along?: WrittenAlong,
): Promise<{ seq: number; thread: ThreadRow; post: PostRow }> {
  const { forum, rules } = facts;
  return ctx.feed.write(forum.id, async () => {
    const [row] = await prepared<WrittenRow>(
      ctx.db,
      along ? `write-thread-${along.name}` : 'write-thread',
      along ? withMore(along) : alone,
      [
        authority.accountId,
        forum.networkId,
        needsOf(authority),
        authority.asSiteAdmin,
        forum.id,
        rules,
        thread.id,
        thread.postId,
        thread.title,
        thread.source,
        thread.html,
        thread.clientKey,
        thread.at,
        thread.pseudonymId,
        thread.language,
        ...(along?.values ?? []),
      ],
    );
    if (!row) throw new FactsChanged();
    const { seq, thread: written, post } = row;
    const committed = [oneStep({ ...row, prev: 0, posts: [post] })];
    return { result: { seq, thread: written, post }, committed };
  });
}

const statement = (must: string, more: string) => `
  with ${authorityRows({ account: '$1', network: '$2', needs: '$3', asSiteAdmin: '$4', forum: '$5' })}, step as (
    update forum_heads h set head = h.head + 1
    where h.forum_id = $5 and h.rules = $6
      and ${permitted('$3')} and ${must}
    returning h.head as seq, h.access
  ), new_thread as (
    insert into threads (id, forum_id, title, author_id, created_at, is_locked, is_pinned, epoch, head, last_number, bumped, last_post_at,
      language)
    select $7, $5, $9, coalesce($14::uuid, $1), $13, false, false, 1, seq, 1, ${bump('$13::timestamptz', 'seq')}, $13, $15 from step returning *
  ), new_post as (
    insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed,
      born_forum, born, client_key, is_anonymous, language)
    select $8, t.id, 1, t.author_id, $10, $11, 'visible', 1, $13, t.head, t.head, $5, t.head, $12, $14::uuid is not null, $15 from new_thread t returning *
  ) ${more}
  select ${ERA} as era, step.seq, step.access, ${threadJson('t')} as thread, ${postJson('p')} as post,
    ${authorsJson('select author_id from new_thread', '$5::uuid')} as people
  from step, new_thread t, new_post p`;

const alone = statement('true', '');
const withMore = (along: WrittenAlong) => statement(along.must(16), along.more(16));
