import type { AttachmentDto } from '../../contract/attachments.js';
import type { AttachmentRow } from './queries/rows.js';

/** Where a file is. An image's size stands in its address, so that its place on a page is known before it comes. */
export function attachmentPath({
  id,
  width,
  height,
}: Pick<AttachmentRow, 'id' | 'width' | 'height'>): string {
  return width === null || height === null ? `/a/${id}` : `/a/${id}/${width}x${height}`;
}

export function presentAttachment(row: AttachmentRow): AttachmentDto {
  const { ownerId: _, createdAt, declaredVersion, ...rest } = row;
  const path = attachmentPath(row);
  const at = createdAt.toISOString();
  const declared = declaredVersion === null ? null : { version: declaredVersion, at };
  return { ...rest, createdAt: at, declared, path, markdown: markdownFor(row, path) };
}

function markdownFor({ kind, name, alt, isDecorative }: AttachmentRow, path: string): string {
  if (kind === 'file') return `[${escaped(name ?? '')}](${path})`;
  return isDecorative ? `![](${path} "decorative")` : `![${escaped(alt ?? '')}](${path})`;
}

function escaped(text: string): string {
  return text.replace(/[[\]\\`*_<>]/g, '\\$&');
}
