import { readableBy } from '../../forums/index.js';
import type { Holding } from './holding.js';

/** SQL: the thread's title only while the person may read it: it may be somebody else's words. */
const readableTitle = `(select case when ${readableBy('f', 'reader')} then t.title end
  from threads t join forums f on f.id = t.forum_id join accounts reader on reader.id = $1 where t.id = h.thread_id)`;

/** What the person wrote and decided. */
export const writingHoldings: Holding[] = [
  {
    part: 'threadsStarted',
    table: 'threads',
    column: 'author_id',
    columns: `h.title, h.language, h.created_at as "createdAt", '/t/' || h.id as address`,
    key: 'h.id',
    isAlsoUnnamed: true,
    onClose: 'keep',
  },
  {
    part: 'posts',
    table: 'posts',
    column: 'author_id',
    columns: `'/p/' || h.id as address, ${readableTitle} as thread, h.number, h.state, h.created_at as "createdAt",
      h.edited_at as "editedAt", h.language, coalesce(w.source, h.source) as text,
      (select coalesce(json_agg(json_build_object('version', r.version, 'writtenAt', r.written_at, 'text', r.source, 'byModerator', r.is_moderated)
         order by r.version), '[]'::json) from post_revisions r where r.post_id = h.id) as "earlierVersions"`,
    joins: 'left join withheld_bodies w on w.post_id = h.id',
    key: 'h.id',
    isAlsoUnnamed: true,
    onClose: 'keep',
  },
  {
    part: 'quotesAskedFor',
    table: 'quote_requests',
    column: 'asker_id',
    columns: `'/p/' || h.post_id as address, h.place as "where", h.words, h.asked_at as "askedAt", h.answer, h.conditions`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'quotesAnswered',
    table: 'quote_requests',
    column: 'author_id',
    columns: `'/p/' || h.post_id as address, h.place as "where", h.words, h.asked_at as "askedAt", h.answer, h.conditions,
      h.answered_at as "answeredAt"`,
    key: 'h.id',
    isAlsoUnnamed: true,
    onClose: 'keep',
  },
  { part: null, table: 'post_revisions', column: 'written_by', onClose: 'keep' },
  {
    part: 'decisionsAboutYou',
    table: 'moderation_log',
    column: 'subject_id',
    columns: `h.at, h.action, h.reason, h.actor_role as "byRole", '/p/' || h.post_id as address`,
    key: 'h.id',
    isAlsoUnnamed: true,
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
    part: 'reactions',
    table: 'post_reactions',
    column: 'account_id',
    columns: `h.kind, '/p/' || h.post_id as address, h.created_at as "createdAt"`,
    key: 'h.id',
    onClose: 'keep',
  },
  {
    part: 'drafts',
    table: 'drafts',
    column: 'account_id',
    columns: `h.kind, h.title, h.language, h.body as text, h.saved_at as "savedAt"`,
    key: 'h.kind || h.place_id',
    keyType: 'text',
    onClose: 'delete',
  },
];
