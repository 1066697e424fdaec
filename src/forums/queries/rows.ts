import type { ForumAccess, ForumPosting, ForumRole, PostState } from '../../../contract/forums.js';
import type { ReactionCounts } from '../../../contract/marks.js';
import type { Brand, NetworkRole } from '../../../contract/networks.js';
import type { AuthorDto, PersonDto } from '../../../contract/people.js';
import type { PersonalDataMode } from '../../../contract/personal-data.js';
import type { AnonymityMode } from '../../../contract/pseudonyms.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { readableByAnyone, seatedModerators, seatOf } from './readable-sql.js';

/** Rows as the statements of this room give them: instants are ISO 8601 strings already. */
export interface ForumRow {
  id: string;
  networkId: string;
  slug: string;
  name: string;
  description: string;
  access: ForumAccess;
  posting: ForumPosting;
  postingRoles: NetworkRole[];
  repliesOpen: boolean;
  isArchived: boolean;
  /** Between two posts of one person; 0: as they like. */
  slowSeconds: number;
  /** Feed readers may have what anyone may read in it. */
  hasFeed: boolean;
  /** What it is written in; null: it does not say. */
  language: WrittenLanguage | null;
}

export interface NetworkRow {
  id: string;
  slug: string;
  name: string;
  brand: Brand;
  personalData: PersonalDataMode;
  anonymity: AnonymityMode;
}

export interface ThreadRow {
  id: string;
  forumId: string;
  title: string;
  /** What the title is written in; null: as the forum. */
  language: WrittenLanguage | null;
  isTitleModerated: boolean;
  authorId: string;
  createdAt: string;
  isLocked: boolean;
  isPinned: boolean;
  /** Between two posts of one person; null: as in the forum. */
  slowSeconds: number | null;
  lastNumber: number;
  lastPostAt: string;
  bumped: number;
  head: number;
  epoch: number;
}

export interface PostRow {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  state: PostState;
  html: string;
  /** What it is written in; null: as the forum. */
  language: WrittenLanguage | null;
  version: number;
  createdAt: string;
  editedAt: string | null;
  /** The newest version that a moderator wrote and that holds: earlier ones are for moderators. */
  moderatedVersion: number | null;
  /** Of a removed post: it is hidden while moderators look at the case. */
  isUnderReview: boolean;
  changed: number;
  bodyChanged: number;
  replyTo: number | null;
  reactions: ReactionCounts;
  /** Its author is a pseudonym. */
  isAnonymous: boolean;
}

export type PersonRow = PersonDto;
export type AuthorRow = AuthorDto;
export type Role = NetworkRole | null;
/** What somebody is in a forum itself; null where nothing, or not any more. */
export type Seat = ForumRole | null;

/** SQL: an instant as ISO 8601 in UTC with milliseconds. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL: a forum row as JSON. */
export function forumJson(f: string): string {
  return `json_build_object('id', ${f}.id, 'networkId', ${f}.network_id, 'slug', ${f}.slug, 'name', ${f}.name,
    'description', ${f}.description, 'access', ${f}.access, 'posting', ${f}.posting, 'postingRoles', ${f}.posting_roles,
    'repliesOpen', ${f}.replies_open, 'isArchived', ${f}.is_archived, 'slowSeconds', ${f}.slow_seconds,
    'hasFeed', ${f}.has_feed, 'language', ${f}.language)`;
}

/** SQL: a network row as its forums need it. */
export function networkJson(n: string): string {
  return `json_build_object('id', ${n}.id, 'slug', ${n}.slug, 'name', ${n}.name, 'brand', ${n}.brand,
    'personalData', ${n}.personal_data, 'anonymity', ${n}.anonymity)`;
}

/** SQL: a thread row as JSON. */
export function threadJson(t: string): string {
  return `json_build_object('id', ${t}.id, 'forumId', ${t}.forum_id, 'title', ${t}.title, 'language', ${t}.language, 'authorId', ${t}.author_id,
    'createdAt', ${iso(`${t}.created_at`)}, 'isLocked', ${t}.is_locked, 'isPinned', ${t}.is_pinned, 'slowSeconds', ${t}.slow_seconds,
    'isTitleModerated', ${t}.is_title_moderated, 'lastNumber', ${t}.last_number, 'lastPostAt', ${iso(`${t}.last_post_at`)}, 'bumped', ${t}.bumped,
    'head', ${t}.head, 'epoch', ${t}.epoch)`;
}

/**
 * SQL: a post row as JSON. The text travels only to cursors below its last change.
 * @param after SQL of the reader's cursor; omitted for whole pages
 */
export function postJson(p: string, after?: string): string {
  const html = after ? `case when ${p}.body_changed > ${after} then ${p}.html end` : `${p}.html`;
  return `json_build_object('id', ${p}.id, 'threadId', ${p}.thread_id, 'number', ${p}.number, 'authorId', ${p}.author_id,
    'state', ${p}.state, 'html', ${html}, 'language', ${p}.language, 'version', ${p}.version, 'createdAt', ${iso(`${p}.created_at`)},
    'editedAt', ${iso(`${p}.edited_at`)}, 'changed', ${p}.changed, 'bodyChanged', ${p}.body_changed,
    'moderatedVersion', ${p}.moderated_version, 'isUnderReview', ${p}.is_under_review,
    'replyTo', ${p}.reply_to, 'reactions', ${p}.reactions, 'isAnonymous', ${p}.is_anonymous)`;
}

/**
 * SQL: the people with ids in the given set of ids (SQL of a query or list), as a JSON array. Who has closed the
 * account is left out: an author who is in no list of people is a former member.
 */
export function peopleJson(ids: string): string {
  return `(select coalesce(json_agg(json_build_object('id', a.id, 'username', a.username, 'name', a.name) order by a.id), '[]'::json)
    from accounts a where a.id in (${ids}) and a.name is not null)`;
}

/**
 * SQL: the same of people who write in the forum with this id, with what they are there (decision 0049): the role in its
 * network, or the forum's own moderator, and the organisation where each reader of the forum may see it. Site
 * administrators read closed forums without being anybody's fellow, so what is for fellows stays out.
 */
export function authorsJson(ids: string, forumId: string): string {
  return `(select coalesce(json_agg(json_strip_nulls(json_build_object('id', a.id, 'username', a.username, 'name', a.name,
      'role', case when am.role in ('admin', 'moderator') then am.role
        when a.id in ${seatedModerators('af.id')} and ${seatOf('af', 'a.id')} = 'moderator' then 'moderator' else am.role end,
      'organisation', case when a.organisation_shown = 'public'
        or (a.organisation_shown = 'members' and not ${readableByAnyone('af')}) then a.organisation end)) order by a.id), '[]'::json)
    from accounts a join forums af on af.id = ${forumId} left join memberships am on am.network_id = af.network_id
      and am.account_id = a.id and am.state = 'active' and am.role <> 'member'
    where a.id in (${ids}) and a.name is not null)`;
}
