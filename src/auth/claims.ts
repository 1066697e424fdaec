import { type Database, query } from '../database/index.js';
import type { Ctx } from '../kernel/index.js';

/** What there is to claim for an account. */
export interface Claimable {
  isConfirmed: boolean;
  /** The account without an owner under the address that was proven; null: none, or claimed by somebody else. */
  unclaimedId: string | null;
  isClaimed: boolean;
}

const underTheAddress = `u.status = 'unclaimed' and u.import_key = encode(sha256(convert_to(a.email_key, 'UTF8')), 'hex')`;

/** Only an address that its owner has confirmed is looked up, and only for them. */
export async function claimableBy(db: Database, accountId: string): Promise<Claimable | null> {
  const [row] = await query<Claimable>(
    db,
    `select a.email_verified_at is not null as "isConfirmed",
       case when c.account_id is null or c.account_id = a.id then u.id end as "unclaimedId",
       c.account_id is not distinct from a.id as "isClaimed"
     from accounts a left join accounts u on a.email_verified_at is not null and ${underTheAddress}
       left join post_claims c on c.unclaimed_id = u.id
     where a.id = $1`,
    [accountId],
  );
  return row ?? null;
}

/** Writes the claim down, on the condition that the address is proven at this moment. @returns whether it counts now */
export async function claimAddress({ db, clock }: Ctx, accountId: string): Promise<boolean> {
  const rows = await query(
    db,
    `with a as (
       select id, email_key from accounts
       where id = $1 and status = 'active' and email_verified_at is not null for share)
     insert into post_claims (unclaimed_id, account_id, claimed_at)
     select u.id, a.id, $2 from a join accounts u on ${underTheAddress}
     on conflict (unclaimed_id) do nothing returning 1`,
    [accountId, clock.now()],
  );
  return rows.length > 0;
}
