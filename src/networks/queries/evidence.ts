import { type Database, type TransactionQuery, transaction } from '../../database/index.js';

/** Whose evidence for which network. */
interface Whose {
  networkId: string;
  accountId: string;
}

// Asking, replacing and deleting go by one lock, the row of the evidence, taken before any other. What a membership is,
// is asked by a statement of its own after it: in the same one the look is as old as the wait.

/** What somebody has ready to show with a request, in their words; null: nothing. It stays so until the transaction ends. */
export async function lockEvidence(
  tx: TransactionQuery,
  { networkId, accountId }: Whose,
): Promise<string | null> {
  const [row] = await tx<{ description: string }>(
    'select description from membership_evidence where network_id = $1 and account_id = $2 for update',
    [networkId, accountId],
  );
  return row?.description ?? null;
}

/**
 * Keeps a file as what somebody shows a network, instead of one they chose before.
 * @returns false: they have asked meanwhile, and what was shown with a request stays as it is
 */
export async function keepEvidence(
  db: Database,
  {
    networkId,
    accountId,
    attachmentId,
    description,
    addedAt,
  }: Whose & {
    attachmentId: string;
    description: string;
    addedAt: Date;
  },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    await lockEvidence(tx, { networkId, accountId });
    const rows = await tx(
      `insert into membership_evidence (network_id, account_id, attachment_id, description, added_at)
     select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::timestamptz
     where not exists (select from memberships where network_id = $1 and account_id = $2 and state = 'requested')
     on conflict (network_id, account_id) do update set attachment_id = excluded.attachment_id,
       description = excluded.description, added_at = excluded.added_at
     returning network_id`,
      [networkId, accountId, attachmentId, description, addedAt],
    );
    return rows.length === 1;
  });
}

/**
 * Takes a file from who shows it, unless they ask with it.
 * @returns false: their request waits, and the file stays
 */
export async function endEvidence(db: Database, attachmentId: string): Promise<boolean> {
  return transaction(db, async (tx) => {
    await tx('select from membership_evidence where attachment_id = $1 for update', [attachmentId]);
    const ended = await tx(
      `select a.id from attachments a where a.id = $1 and not ${isWaitingEvidence('a')}`,
      [attachmentId],
    );
    if (ended.length === 0) return false;
    await tx('delete from membership_evidence where attachment_id = $1', [attachmentId]);
    return true;
  });
}

/** SQL: whether the file `a` is shown with a request that still waits, in a network where somebody can decide. */
export const isWaitingEvidence = (a: string): string =>
  `exists (select from membership_evidence e join memberships w on w.network_id = e.network_id and w.account_id = e.account_id
    join networks n on n.id = e.network_id and n.closed_at is null
    where e.attachment_id = ${a}.id and w.state = 'requested')`;

/** SQL: whether the account `r` decides on the request that the file `a` is shown with. Those who may are those of `canInvite`. */
export const evidenceReadableBy = (a: string, r: string): string =>
  `exists (select from membership_evidence e
    join memberships w on w.network_id = e.network_id and w.account_id = e.account_id and w.state = 'requested'
    join networks n on n.id = e.network_id and n.closed_at is null
    where e.attachment_id = ${a}.id and (${r}.is_site_admin or exists (select from memberships d
      where d.network_id = e.network_id and d.account_id = ${r}.id and d.state = 'active' and d.role in ('admin', 'steering'))))`;
