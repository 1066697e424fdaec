import { createHmac } from 'node:crypto';
import { type Database, query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { emailKey } from '../email-key.js';
import type { LinkKind } from '../entities/link-request.entity.js';
import { loadSite } from '../site/load-site.js';

interface AskedLink {
  kind: LinkKind;
  accountId: string | null;
  email: string;
  nextHash?: string;
}

/** What the mails to one address are counted by. */
export async function addressMark(db: Database, email: string): Promise<Buffer> {
  const { signingKey } = await loadSite(db);
  return createHmac('sha256', signingKey)
    .update(`address\0${emailKey(email)}`)
    .digest();
}

export const linkRequestColumns =
  'id, kind, account_id, email, address_mark, next_hash, language, requested_at';

/** Writes down that somebody wants a mail. Nothing is asked about the address, so it takes the same for all of them. */
export async function askForLink(
  { db, ids, clock, language }: Ctx,
  { kind, accountId, email, nextHash }: AskedLink,
): Promise<void> {
  await query(
    db,
    `insert into link_requests (${linkRequestColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ids.next(),
      kind,
      accountId,
      email,
      await addressMark(db, email),
      nextHash ?? null,
      language,
      clock.now(),
    ],
  );
}
