import type { InvitedRole } from '../../../contract/invitations.js';
import { emailKey, hashSecret, newSecret } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { queueMails } from '../../mail/index.js';

export interface NewInvitation {
  /** Null: for whoever has the link. */
  address: string | null;
  name?: string | null;
  organisation?: string | null;
  role: InvitedRole;
  uses: number;
  expiresAt: Date;
}

interface At {
  id: string;
  name: string;
}

/**
 * SQL: the common table expression `inviter`, a row while the account may give these roles, locked.
 * $1 the network, $2 the account, $3 whether as the site administrator, $4 whether an admin is needed.
 */
const inviter = `
  giving_person as (
    select id from accounts where id = $2 and status = 'active' and (not $3::boolean or is_site_admin) for share),
  giving_member as (
    select account_id from memberships where network_id = $1 and account_id = $2 and state = 'active'
      and (role = 'admin' or (role = 'steering' and not $4::boolean)) and exists (select from giving_person) for share),
  inviter as (select p.id from giving_person p where $3::boolean or exists (select from giving_member))`;

/**
 * Writes invitations and puts the mails of those with an address into the outbox, in a transaction of the caller.
 * @returns the secrets, in order; null for an address that has an open invitation to the network already
 * @throws FactsChanged when the right is gone
 */
export async function writeInvitations(
  ctx: Ctx,
  write: TransactionQuery,
  network: At,
  asSiteAdmin: boolean,
  invitations: NewInvitation[],
): Promise<(string | null)[]> {
  const rows = invitations.map((one) => ({ ...one, id: ctx.ids.next(), token: newSecret() }));
  const isMore = invitations.some(({ role }) => role !== 'member');
  const written = await write<{ id: string; isAllowed: boolean }>(
    `with ${inviter},
     made as (
       insert into invitations (id, network_id, token_hash, address, address_key, name, organisation, role, uses,
         invited_by, created_at, expires_at)
       select r.id, $1, decode(r.hash, 'hex'), r.address, r.key, r.name, r.organisation, r.role, r.uses, inviter.id, $5, r.expires
       from inviter, jsonb_to_recordset($6::jsonb) as r(id uuid, hash text, address text, key text, name text,
         organisation text, role text, uses int, expires timestamptz)
       on conflict (network_id, address_key) where address_key is not null and used = 0 and revoked_at is null do nothing
       returning id)
     select made.id, true as "isAllowed" from made
     union all select null, exists (select from inviter)`,
    [
      network.id,
      accountIdOf(ctx.actor),
      asSiteAdmin,
      isMore,
      ctx.clock.now(),
      JSON.stringify(
        rows.map((row) => ({
          id: row.id,
          hash: hashSecret(row.token).toString('hex'),
          address: row.address,
          key: row.address === null ? null : emailKey(row.address),
          name: row.name ?? null,
          organisation: row.organisation ?? null,
          role: row.role,
          uses: row.uses,
          expires: row.expiresAt,
        })),
      ),
    ],
  );
  if (!written.some(({ isAllowed }) => isAllowed)) throw new FactsChanged();
  const made = new Set(written.map(({ id }) => id));
  await sendThem(
    ctx,
    write,
    network,
    rows.filter(({ id, address }) => made.has(id) && address !== null),
  );
  return rows.map(({ id, token }) => (made.has(id) ? token : null));
}

type Sent = NewInvitation & { id: string; token: string };

async function sendThem(ctx: Ctx, write: TransactionQuery, network: At, rows: Sent[]): Promise<void> {
  if (rows.length === 0) return;
  const mails = rows.map(({ address, token, expiresAt }) => ({
    to: { address: address! },
    template: 'networkInvitation' as const,
    data: { network: harmless(network.name), token },
    language: ctx.language,
    expiresAt,
  }));
  const mailIds = await queueMails(ctx, mails, write);
  await write(
    `update invitations i set mail_id = m.mail_id from unnest($1::uuid[], $2::uuid[]) as m(id, mail_id) where i.id = m.id`,
    [rows.map(({ id }) => id), mailIds],
  );
}

/** A network can be called anything. What mail programs would make a link of is left out. */
function harmless(name: string): string | null {
  return /[:/@]|\.\S|www/i.test(name) ? null : name;
}
