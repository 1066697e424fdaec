import type { Holding } from './holding.js';

/** What the person uploaded. Bytes are in a store: the job ends them file by file (`discardFilesOf`). */
export const fileHoldings: Holding[] = [
  {
    part: 'files',
    table: 'attachments',
    column: 'owner_id',
    columns: `h.name, h.alt as description, h.media_type as "mediaType", h.bytes, h.width, h.height,
      '/a/' || h.id || coalesce('/' || h.width || 'x' || h.height, '') as address,
      h.declared_version as "declaredVersion", h.created_at as "createdAt"`,
    key: 'h.id',
    onClose: 'keep',
  },
  // The sum of the files above.
  { part: null, table: 'attachment_usage', column: 'account_id', onClose: 'keep' },
];
