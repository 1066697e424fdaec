import type { Holding } from './holding.js';

/** Where the person belongs or wanted to, and what was decided about that. */
export const networkHoldings: Holding[] = [
  {
    part: 'memberships',
    table: 'memberships',
    column: 'account_id',
    columns: `n.name as network, h.role, h.state, h.joined_at as "joinedAt", h.ended_at as "endedAt", h.since, h.answers,
      h.is_listed as "isListed"`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.network_id',
    onClose: 'keep',
  },
  {
    part: 'membershipChanges',
    table: 'membership_events',
    column: 'account_id',
    columns: `n.name as network, h.act, h.state, h.role, h.reason, h.at`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  // What one decided about others: their names are not one's own data.
  {
    part: 'membershipDecisions',
    table: 'membership_events',
    column: 'actor_id',
    columns: `n.name as network, h.act, h.reason, h.at`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'invitationsSent',
    table: 'invitations',
    column: 'invited_by',
    columns: `n.name as network, h.role, h.created_at as "createdAt", h.expires_at as "endsAt"`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'announcements',
    table: 'announcements',
    column: 'author_id',
    columns: 'n.name as network, h.title, h.body, h.at',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'networkNotices',
    table: 'network_notices',
    column: 'account_id',
    columns: `n.name as network, h.kind, h.happened_at as "happenedAt", h.read_at as "readAt"`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'delete',
  },
];
