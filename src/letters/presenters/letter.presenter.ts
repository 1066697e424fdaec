import type { LetterDto, LetterStatusDto } from '../../../contract/letters.js';
import type { LetterRow } from '../queries/letters.js';

export const letterPath = (id: string): string => `/letters/received/${id}`;

/** For whoever has the receipt: nothing of what the letter says. */
export function presentStatus(row: LetterRow): LetterStatusDto {
  return {
    kind: row.kind,
    sentAt: row.sentAt.toISOString(),
    outcome: row.outcome,
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}

/** For those whom it is for. */
export function presentLetter(row: LetterRow): LetterDto {
  const { id, about, reason, words, name, email, answeredBy } = row;
  return {
    ...presentStatus(row),
    ...{ id, path: letterPath(id), about, reason, words, name, email, answeredBy },
  };
}
