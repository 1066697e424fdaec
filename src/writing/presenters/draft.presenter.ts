import type { DraftDto } from '../../../contract/writing.js';

/** A draft as the statements of this room give it. */
export type DraftRow = Omit<DraftDto, 'savedAt'> & { savedAt: Date };

/** SQL: columns of DraftRow; `d` names the table. */
export const draftColumns = (
  d = 'drafts',
): string => `${d}.kind, ${d}.place_id as "placeId", ${d}.title, ${d}.body,
  ${d}.reply_to as "replyTo", ${d}.post_version as "postVersion", ${d}.version, ${d}.saved_at as "savedAt"`;

/** The only way a draft reaches a wire, and only its writer's. */
export function presentDraft(row: DraftRow): DraftDto {
  const { kind, placeId, title, body, replyTo, postVersion, version, savedAt } = row;
  return { kind, placeId, title, body, replyTo, postVersion, version, savedAt: savedAt.toISOString() };
}
