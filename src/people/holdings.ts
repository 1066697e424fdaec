/**
 * What is held about a person, table by table, and what becomes of it when the account is closed. The download of
 * one's own data is made from this list, and so is the forgetting; a test finds every table that names an account
 * and is not in it.
 */
export interface Holding {
  /** Its name in the download; null: it holds nothing that is not in another part. */
  part: string | null;
  table: string;
  /** The column with the person's account. */
  column: string;
  /** SQL: what the person is given, as a row of `h`; $1 is the account. */
  columns?: string;
  /** SQL after the table, where more is needed to say it. */
  joins?: string;
  /** SQL: what rows are ordered and paged by; text or uuid. */
  key?: string;
  /** `clear`: its personal columns become null. `keep`: it stays, without a name. */
  onClose: 'clear' | 'delete' | 'keep';
}

/** SQL: the thread's title only while the person may read it: it may be somebody else's words. */
const readableTitle = `(select case when f.access = 'public' or exists (select from accounts r where r.id = $1 and r.is_site_admin)
    or exists (select from memberships m where m.network_id = f.network_id and m.account_id = $1 and m.state = 'active')
    then t.title end from threads t join forums f on f.id = t.forum_id where t.id = h.thread_id)`;

export const holdings: Holding[] = [
  {
    part: 'account',
    table: 'accounts',
    column: 'id',
    columns: `h.username, h.name, h.email, h.email_verified_at as "emailConfirmedAt", h.interests, h.about,
      h.job_title as "jobTitle", h.organisation, h.preferences, h.is_site_admin as "isSiteAdmin", h.created_at as "createdAt"`,
    key: 'h.id',
    onClose: 'clear',
  },
  {
    part: 'memberships',
    table: 'memberships',
    column: 'account_id',
    columns: `n.name as network, h.role, h.state, h.joined_at as "joinedAt", h.ended_at as "endedAt"`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.network_id',
    onClose: 'keep',
  },
  {
    part: 'networksStarted',
    table: 'networks',
    column: 'created_by',
    columns: `h.name, h.created_at as "createdAt"`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'sessions',
    table: 'sessions',
    column: 'account_id',
    columns: `h.kind, h.label, h.client, h.created_at as "createdAt", h.last_seen_at as "lastSeenAt", h.expires_at as "endsAt"`,
    key: `encode(h.token_hash, 'hex')`,
    onClose: 'delete',
  },
  {
    part: 'rememberedDevices',
    table: 'remembered_devices',
    column: 'account_id',
    columns: `h.client, h.created_at as "createdAt", h.rotated_at as "lastSeenAt", h.expires_at as "endsAt"`,
    key: 'h.id',
    onClose: 'delete',
  },
  {
    part: 'threadsStarted',
    table: 'threads',
    column: 'author_id',
    columns: `h.title, h.created_at as "createdAt", '/t/' || h.id as address`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'posts',
    table: 'posts',
    column: 'author_id',
    columns: `'/p/' || h.id as address, ${readableTitle} as thread, h.number, h.state, h.created_at as "createdAt",
      h.edited_at as "editedAt", coalesce(w.source, h.source) as text,
      (select coalesce(json_agg(json_build_object('version', r.version, 'writtenAt', r.written_at, 'text', r.source)
         order by r.version), '[]'::json) from post_revisions r where r.post_id = h.id) as "earlierVersions"`,
    joins: 'left join withheld_bodies w on w.post_id = h.id',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'post_revisions', column: 'written_by', onClose: 'keep' },
  {
    part: 'decisionsAboutYou',
    table: 'moderation_log',
    column: 'subject_id',
    columns: `h.at, h.action, h.reason, h.actor_role as "byRole", '/p/' || h.post_id as address`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'decisionsByYou',
    table: 'moderation_log',
    column: 'actor_id',
    columns: `h.at, h.action, h.reason, h.actor_role as "asRole", '/p/' || h.post_id as address`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'mailWaiting',
    table: 'outgoing_mail',
    column: 'account_id',
    columns: `h.template, h.queued_at as "queuedAt"`,
    key: 'h.id',
    onClose: 'delete',
  },
  { part: null, table: 'person_updates', column: 'account_id', onClose: 'keep' },
];
