import { type Database, query } from '../../database/index.js';

/** Where mail for an account goes: the address its owner has confirmed, or nowhere. */
export async function confirmedAddress(db: Database, accountId: string): Promise<string | null> {
  const [row] = await query<{ email: string }>(
    db,
    `select email from accounts where id = $1 and status = 'active' and email_verified_at is not null`,
    [accountId],
  );
  return row?.email ?? null;
}
