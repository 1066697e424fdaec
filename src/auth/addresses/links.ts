import type { TransactionQuery } from '../../database/index.js';
import { type Database, query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { emailKey } from '../email-key.js';
import type { LinkPurpose } from '../entities/account-link.entity.js';
import { hashSecret, isSecret, newSecret } from '../sessions/secret.js';

const HOUR = 3_600_000;

/** How long a link is good. docs/accounts.md and the mails say the same in words. */
export const linkLifetimes: Record<LinkPurpose, number> = {
  confirm_address: 24 * HOUR,
  change_address: 24 * HOUR,
  keep_address: 7 * 24 * HOUR,
  reset_password: HOUR,
};

/** SQL: what a link that is bound to an account's address and password rests on. */
export function standing(a: string): string {
  return `sha256(convert_to(coalesce(${a}.email_key, '') || ' ' || coalesce(${a}.password_hash, ''), 'UTF8'))`;
}

export interface LinkTo {
  purpose: LinkPurpose;
  accountId: string;
  email: string;
  nextHash?: string | null;
}

export interface MadeLink {
  token: string;
  expiresAt: Date;
}

/**
 * Makes a link. Its secret is in no table: it goes into one mail. Of links for a new password only the newest is good (J12).
 */
export async function makeLink(
  { clock }: Pick<Services, 'clock'>,
  tx: TransactionQuery,
  { purpose, accountId, email, nextHash = null }: LinkTo,
): Promise<MadeLink> {
  const token = newSecret();
  const expiresAt = new Date(clock.now().getTime() + linkLifetimes[purpose]);
  if (purpose === 'reset_password') {
    // The account's row first, as where a link is spent.
    await tx('select from accounts where id = $1 for update', [accountId]);
    await tx('delete from account_links where account_id = $1 and purpose = $2', [accountId, purpose]);
  }
  await tx(
    `insert into account_links (token_hash, purpose, account_id, email, email_key, next_hash, standing, expires_at)
     select $1, $2, a.id, $4, $5, $6, ${standing('a')}, $7 from accounts a where a.id = $3`,
    [hashSecret(token), purpose, accountId, email, emailKey(email), nextHash, expiresAt],
  );
  return { token, expiresAt };
}

/** A link that is good now, and the account it is about. */
export interface GoodLink {
  purpose: LinkPurpose;
  accountId: string;
  username: string;
  name: string;
  /** The account's own address now. */
  accountEmail: string;
  email: string;
}

const good = `l.token_hash = $1 and l.purpose = any($2::text[]) and l.expires_at > $3 and a.status = 'active'
  and case l.purpose
    when 'keep_address' then true
    when 'confirm_address' then l.email_key = a.email_key and a.email_verified_at is null
    else l.standing = ${standing('a')} end`;

/** Looks at a link without using it: programs that follow the links in mails change nothing. */
export async function findLink(
  { db, clock }: { db: Database; clock: Services['clock'] },
  token: string,
  purposes: LinkPurpose[],
): Promise<GoodLink | null> {
  if (!isSecret(token)) return null;
  const [row] = await query<GoodLink>(
    db,
    `select l.purpose, l.account_id as "accountId", a.username, a.name, a.email as "accountEmail", l.email
     from account_links l join accounts a on a.id = l.account_id where ${good}`,
    [hashSecret(token), purposes, clock.now()],
  );
  return row ?? null;
}

/** What a link said that was good and is spent now. */
export interface SpentLink {
  purpose: LinkPurpose;
  accountId: string;
  username: string;
  email: string;
  emailKey: string;
  nextHash: string | null;
  /** The account's address until now, and whether it was confirmed. */
  oldEmail: string;
  wasConfirmed: boolean;
}

/**
 * Spends a link, with the account locked: of two who use it at once, one has it. The account's row comes first, as
 * everywhere.
 */
export async function spendLink(
  { clock }: Pick<Services, 'clock'>,
  tx: TransactionQuery,
  token: string,
  purposes: LinkPurpose[],
): Promise<SpentLink | null> {
  if (!isSecret(token)) return null;
  const hash = hashSecret(token);
  await tx(
    'select 1 from accounts where id = (select account_id from account_links where token_hash = $1) for update',
    [hash],
  );
  const [row] = await tx<SpentLink>(
    `delete from account_links l using accounts a where a.id = l.account_id and ${good}
     returning l.purpose, l.account_id as "accountId", a.username, l.email, l.email_key as "emailKey",
       l.next_hash as "nextHash", a.email as "oldEmail", a.email_verified_at is not null as "wasConfirmed"`,
    [hash, purposes, clock.now()],
  );
  return row ?? null;
}
