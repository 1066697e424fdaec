import { MAX_STORED_BYTES } from '../../../contract/attachments.js';
import { type Database, prepared } from '../../database/index.js';
import type { AttachmentRow } from '../queries/rows.js';

/** A row that is to be kept. */
export type NewRow = AttachmentRow & { isEvidence: boolean };

/** Takes its share of the owner's quota and writes the row, or neither. @returns false: the quota is full (H09) */
export async function keepRow(db: Database, row: NewRow): Promise<boolean> {
  const rows = await prepared(
    db,
    'keep-attachment',
    `with share as (
       insert into attachment_usage as u (account_id, bytes) select $2::uuid, $5::bigint where $5::bigint <= $12::bigint
       on conflict (account_id) do update set bytes = u.bytes + $5::bigint where u.bytes + $5::bigint <= $12::bigint
       returning account_id
     )
     insert into attachments (id, owner_id, state, kind, media_type, bytes, width, height, name, alt, is_decorative, created_at,
       declared_version, is_evidence)
     select $1::uuid, account_id, 'storing', $3, $4, $5, $6, $7, $8, $9, $10, $11, $13::int, $14::boolean from share returning id`,
    [
      row.id,
      row.ownerId,
      row.kind,
      row.mediaType,
      row.bytes,
      row.width,
      row.height,
      row.name,
      row.alt,
      row.isDecorative,
      row.createdAt,
      MAX_STORED_BYTES,
      row.declaredVersion,
      row.isEvidence,
    ],
  );
  return rows.length === 1;
}

export async function makeReady(db: Database, id: string): Promise<void> {
  await prepared(db, 'ready-attachment', `update attachments set state = 'ready' where id = $1`, [id]);
}

/** Removes the row and gives its share back. */
export async function removeRow(db: Database, id: string): Promise<void> {
  await prepared(
    db,
    'remove-attachment',
    `with gone as (delete from attachments where id = $1 returning owner_id, bytes)
     update attachment_usage u set bytes = greatest(0, u.bytes - gone.bytes) from gone where u.account_id = gone.owner_id`,
    [id],
  );
}
