import { type Language, languages } from '../../../text/index.js';
import { type Database, query } from '../../database/index.js';

export interface MailRecipient {
  address: string;
  /** What the person chose to read; null: what their browser asks for, which no mail can know. */
  language: Language | null;
}

/** Where mail for an account goes, and in which language: the address its owner has confirmed, or nowhere. */
export async function mailRecipient(db: Database, accountId: string): Promise<MailRecipient | null> {
  const [row] = await query<{ address: string; preferences: string | null }>(
    db,
    `select email as address, preferences from accounts
     where id = $1 and status in ('active', 'suspended') and email_verified_at is not null`,
    [accountId],
  );
  return row ? { address: row.address, language: chosenLanguage(row.preferences) } : null;
}

function chosenLanguage(preferences: string | null): Language | null {
  const chosen = new URLSearchParams(preferences ?? '').get('language');
  return languages.find((known) => known === chosen) ?? null;
}
