import { type Language, languages } from '../../../text/index.js';
import { isZone } from '../../../text/zone.js';
import { type Database, query } from '../../database/index.js';

export interface MailRecipient {
  address: string;
  /** What the person chose to read; null: what their browser asks for, which no mail can know. */
  language: Language | null;
  /** The time zone that the person chose; null: none. */
  zone: string | null;
}

/** Where mail for an account goes, and in which language: the address its owner has confirmed, or nowhere. */
export async function mailRecipient(db: Database, accountId: string): Promise<MailRecipient | null> {
  const [row] = await query<{ address: string; preferences: string | null }>(
    db,
    `select email as address, preferences from accounts
     where id = $1 and status in ('active', 'suspended') and email_verified_at is not null`,
    [accountId],
  );
  if (!row) return null;
  const chosen = new URLSearchParams(row.preferences ?? '');
  const zone = chosen.get('zone');
  const language = languages.find((known) => known === chosen.get('language')) ?? null;
  return { address: row.address, language, zone: zone !== null && isZone(zone) ? zone : null };
}
