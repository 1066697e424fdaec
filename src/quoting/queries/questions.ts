import type { PersonDto } from '../../../contract/people.js';
import type { QuoteAnswer } from '../../../contract/quoting.js';
import { QUOTE_LIMITS } from '../../../contract/quoting.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { personOrNull } from '../../networks/index.js';

export interface QuestionRow {
  id: string;
  postId: string;
  postNumber: number;
  threadTitle: string | null;
  titleLanguage: WrittenLanguage | null;
  version: number;
  askerId: string;
  authorId: string;
  asker: PersonDto | null;
  author: PersonDto | null;
  isAnonymous: boolean;
  place: string;
  words: string;
  askedAt: Date;
  dueAt: Date;
  answer: QuoteAnswer | null;
  conditions: string | null;
  answeredAt: Date | null;
  isLapsed: boolean;
}

const select = `select q.id, q.post_id as "postId", p.number as "postNumber", q.version, q.asker_id as "askerId",
    q.author_id as "authorId", ${personOrNull('s')} as asker, ${personOrNull('w')} as author, p.is_anonymous as "isAnonymous",
    case when ${readableBy('f', 'me')} then t.title end as "threadTitle",
    coalesce(t.language, f.language) as "titleLanguage", q.place, q.words, q.asked_at as "askedAt",
    q.due_at as "dueAt", q.answer, q.conditions, q.answered_at as "answeredAt", q.is_lapsed as "isLapsed"
  from quote_requests q join posts p on p.id = q.post_id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
    join accounts s on s.id = q.asker_id join accounts w on w.id = q.author_id left join accounts me on me.id = $1::uuid`;

/** @returns null when there is none */
export async function questionById(ctx: Ctx, id: string): Promise<QuestionRow | null> {
  const [row] = await query<QuestionRow>(ctx.db, `${select} where q.id = $2`, [accountIdOf(ctx.actor), id]);
  return row ?? null;
}

/** What somebody asked, and what they are asked, the newest first. */
export function questionsOf(ctx: Ctx, names: string[]): Promise<QuestionRow[]> {
  return query<QuestionRow>(
    ctx.db,
    `${select} where q.asker_id = $1 or q.author_id = any($2::uuid[]) order by q.asked_at desc, q.id limit ${QUOTE_LIMITS.shown}`,
    [accountIdOf(ctx.actor), names],
  );
}
