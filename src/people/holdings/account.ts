import type { Holding } from './holding.js';

/** Who the person is here, and where they are signed in. */
export const accountHoldings: Holding[] = [
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
    keyType: 'text',
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
    part: 'mailWaiting',
    table: 'outgoing_mail',
    column: 'account_id',
    columns: `h.template, h.queued_at as "queuedAt"`,
    key: 'h.id',
    onClose: 'delete',
  },
  { part: null, table: 'person_updates', column: 'account_id', onClose: 'keep' },
];
