import type { AttachmentDto } from '../../../contract/attachments.js';

/** One row of `attachments`, camel-cased by the columns below. */
export interface AttachmentRow {
  id: string;
  ownerId: string;
  kind: AttachmentDto['kind'];
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  name: string | null;
  alt: string | null;
  isDecorative: boolean;
  declaredVersion: number | null;
  createdAt: Date;
}

/** SQL: the columns of AttachmentRow from `a`. */
export const attachmentColumns = `a.id, a.owner_id as "ownerId", a.kind, a.media_type as "mediaType", a.bytes,
  a.width, a.height, a.name, a.alt, a.is_decorative as "isDecorative",
  a.declared_version as "declaredVersion", a.created_at as "createdAt"`;
