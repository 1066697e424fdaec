import type { Holding } from './holding.js';

/** Letters to those who run or moderate networks, and what networks offered. */
export const messageHoldings: Holding[] = [
  {
    part: 'messagesWritten',
    table: 'messages',
    column: 'author_id',
    columns: 'h.body, h.at',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'conversationsStarted',
    table: 'conversations',
    column: 'starter_id',
    columns: 'h."to", h.last_at as "lastAt"',
    key: 'h.id',
    onClose: 'keep',
  },
  { part: null, table: 'conversation_people', column: 'account_id', onClose: 'delete' },
  {
    part: 'offersGot',
    table: 'network_offers',
    column: 'account_id',
    columns: 'n.name as network, h.kind, h.offered_at as "offeredAt", h.outcome',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'offersMade',
    table: 'network_offers',
    column: 'offered_by',
    columns: 'n.name as network, h.kind, h.offered_at as "offeredAt", h.outcome',
    joins: 'join networks n on n.id = h.network_id',
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'contactOf',
    table: 'networks',
    column: 'contact_id',
    columns: 'h.name as network',
    key: 'h.id',
    onClose: 'keep',
  },
];
