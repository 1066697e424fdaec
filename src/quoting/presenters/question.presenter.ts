import type { QuoteRequestDto } from '../../../contract/quoting.js';
import type { QuestionRow } from '../queries/questions.js';

export const questionPath = (id: string): string => `/quotes/${id}`;

/** The only way a question reaches a wire: names as the post and the profile have them, never an address. */
export function presentQuestion(row: QuestionRow, accountId: string): QuoteRequestDto {
  return {
    id: row.id,
    path: questionPath(row.id),
    postId: row.postId,
    postNumber: row.postNumber,
    threadTitle: row.threadTitle,
    titleLanguage: row.threadTitle === null ? null : row.titleLanguage,
    version: row.version,
    isMine: row.askerId === accountId,
    asker: row.asker,
    author: row.author,
    where: row.place,
    words: row.words,
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    answer: row.answer,
    conditions: row.conditions,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    isLapsed: row.isLapsed,
  };
}
