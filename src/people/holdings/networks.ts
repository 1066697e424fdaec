import { pageReadableBy } from '../../publishing/index.js';
import type { Holding } from './holding.js';

/** SQL: whether the page `p` is for the person now: what it is called since is for nobody else. */
const readsNow = pageReadableBy('p', {
  isMember: `exists (select from memberships mine where mine.network_id = p.network_id and mine.account_id = h.account_id
    and mine.state = 'active')`,
  isManager: 'false',
  accountId: 'h.account_id',
});

/** Where the person belongs or wanted to, and what was decided about that. */
export const networkHoldings: Holding[] = [
  {
    part: 'memberships',
    table: 'memberships',
    column: 'account_id',
    columns: `n.name as network, h.role, h.state, h.joined_at as "joinedAt", h.ended_at as "endedAt", h.since, h.answers,
      h.is_listed as "isListed", h.is_named as "isNamed", h.seen_at as "seenAt"`,
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
  {
    part: 'evidence',
    table: 'membership_evidence',
    column: 'account_id',
    columns: `n.name as network, h.description, '/a/' || h.attachment_id as address, h.added_at as "addedAt"`,
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.network_id',
    onClose: 'delete',
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
  // Administrative acts: what the log says of them is no text of the person.
  {
    part: 'networkActs',
    table: 'network_events',
    column: 'actor_id',
    columns: 'n.name as network, h.act, h.details, h.at',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'network_events', column: 'account_id', onClose: 'keep' },
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
    part: 'networkPagesWritten',
    table: 'network_pages',
    column: 'updated_by',
    columns: 'n.name as network, h.title, h.source as text, h.updated_at as "updatedAt"',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'networkPagesOfMine',
    table: 'network_page_readers',
    column: 'account_id',
    columns: `n.name as network, case when ${readsNow} then p.title end as title, h.added_at as "addedAt"`,
    joins: 'join network_pages p on p.id = h.page_id join networks n on n.id = p.network_id',
    key: 'h.page_id',
    onClose: 'delete',
  },
  {
    part: 'networkTextsWritten',
    table: 'network_blocks',
    column: 'updated_by',
    columns: 'n.name as network, h.title, h.source as text, h.updated_at as "updatedAt"',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'registerDecisions',
    table: 'register_events',
    column: 'actor_id',
    columns: 'n.name as network, h.act, h.code, h.reason, h.note, h.at',
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
