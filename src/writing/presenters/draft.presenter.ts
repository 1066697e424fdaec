import type { DraftDto } from '../../../contract/writing.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';

/** A draft as the statements of this room give it. */
export type DraftRow = Omit<DraftDto, 'savedAt' | 'language'> & {
  savedAt: Date;
  language: WrittenLanguage | '' | null;
};

/** SQL: columns of DraftRow; `d` names the table. */
export const draftColumns = (
  d = 'drafts',
): string => `${d}.kind, ${d}.place_id as "placeId", ${d}.title, ${d}.body,
  ${d}.reply_to as "replyTo", ${d}.post_version as "postVersion", ${d}.language, ${d}.version, ${d}.saved_at as "savedAt"`;

/** The only way a draft reaches a wire, and only its writer's. */
export function presentDraft(row: DraftRow): DraftDto {
  const { kind, placeId, title, body, replyTo, postVersion, language, version, savedAt } = row;
  const said = language === null ? {} : { language: language || null };
  const text = { kind, placeId, title, body, replyTo, postVersion, ...said };
  return { ...text, version, savedAt: savedAt.toISOString() };
}
