import type { ModerationRole } from '../../../contract/moderation.js';
import { canModerateForum, isAuthor, type PostFacts, type ReaderStanding } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

interface Ranked extends Pick<ReaderStanding, 'role' | 'seat'> {
  isSiteAdmin: boolean;
}

/** A higher number ranks above. */
function rank({ role, seat, isSiteAdmin }: Ranked): number {
  if (isSiteAdmin) return 3;
  if (role === 'admin') return 2;
  return role === 'moderator' || seat === 'moderator' ? 1 : 0;
}

/** Lock, unlock, pin and unpin. */
export function canModerateThread(actor: Actor, standing: ReaderStanding): Decision {
  return canModerateForum(actor, standing);
}

type Movable = ReaderStanding & { forum: { id: string; networkId: string; isArchived: boolean } };

/**
 * Whoever moderates both places, inside one network: what is said in a network stays in it. An archived forum takes
 * nothing new, moved threads neither.
 */
export function canMoveThread(actor: Actor, from: Movable, to: Movable): Decision {
  const leave = canModerateThread(actor, from);
  if (!leave.allowed) return leave;
  const enter = canModerateThread(actor, to);
  if (!enter.allowed) return enter;
  if (from.forum.networkId !== to.forum.networkId)
    return refused('other_network', (words) => words.moves.otherNetwork);
  if (from.forum.id === to.forum.id) return refused('already_there', (words) => words.moves.alreadyThere);
  return to.forum.isArchived ? refused('archived', (words) => words.forums.archived) : allowed;
}

type Reshaped = ReaderStanding & { forum: { id: string; isArchived: boolean } };

/** Splitting, and taking part in a merge: whoever moderates the forum, while it takes new things. */
export function canReshapeThread(actor: Actor, standing: Reshaped): Decision {
  const moderate = canModerateThread(actor, standing);
  if (!moderate.allowed) return moderate;
  return standing.forum.isArchived ? refused('archived', (words) => words.forums.archived) : allowed;
}

type Merged = Reshaped & { thread: { id: string } };

/** Only inside one forum: nobody gains or loses anything to read by it. */
export function canMergeThreads(actor: Actor, from: Merged, into: Merged): Decision {
  const leave = canReshapeThread(actor, from);
  if (!leave.allowed) return leave;
  const enter = canReshapeThread(actor, into);
  if (!enter.allowed) return enter;
  if (from.forum.id !== into.forum.id) return refused('other_forum', (words) => words.shifts.otherForum);
  return from.thread.id === into.thread.id
    ? refused('same_thread', (words) => words.shifts.sameThread)
    : allowed;
}

type PostStanding = ReaderStanding & Pick<PostFacts, 'post' | 'author' | 'pseudonyms'>;

/** Moderators remove posts of anyone who doesn't rank above them (E07). */
export function canRemovePost(actor: Actor, facts: PostStanding): Decision {
  const judge = canJudgePost(actor, facts);
  if (!judge.allowed) return judge;
  if (facts.post.state === 'removed')
    return refused('already_removed', (words) => words.rooms.alreadyRemoved);
  if (facts.post.state === 'deleted')
    return refused('already_deleted', (words) => words.rooms.alreadyDeleted);
  return allowed;
}

/** The words of a visible post of somebody else: one's own are changed as everybody changes theirs. */
export function canRewordPost(actor: Actor, facts: PostStanding): Decision {
  const judge = canJudgePost(actor, facts);
  if (!judge.allowed) return judge;
  if (facts.post.state !== 'visible') return refused('post_gone', (words) => words.rooms.postGone);
  return isAuthor(actor, facts.post.authorId, facts)
    ? refused('own_post', (words) => words.rooms.ownPost)
    : allowed;
}

interface Purged {
  /** Whether there is any earlier version. */
  hasEarlier: boolean;
  /** Whether the actor wrote over one of them as a moderator. */
  isEditor: boolean;
}

/**
 * What a visible post of somebody else said before. It can't be brought back, so nobody takes away for ever what they changed
 * themselves: an appeal against the change could give nothing back.
 */
export function canPurgeVersions(actor: Actor, facts: PostStanding & Purged): Decision {
  const judge = canJudgePost(actor, facts);
  if (!judge.allowed) return judge;
  if (facts.post.state !== 'visible') return refused('post_gone', (words) => words.rooms.postGone);
  if (isAuthor(actor, facts.post.authorId, facts))
    return refused('own_post', (words) => words.rooms.notOwnVersions);
  if (!facts.hasEarlier) return refused('no_earlier_versions', (words) => words.rooms.noEarlierVersions);
  return facts.isEditor ? refused('own_edit', (words) => words.rooms.ownEdit) : allowed;
}

/**
 * What was removed can come back; what its author deleted can't. What is hidden until its case is decided comes back by that: the
 * case may be somebody's, or with those above.
 * @param facts `isInCase`: it is hidden, and an open case waits
 */
export function canRestorePost(actor: Actor, facts: PostStanding & { isInCase: boolean }): Decision {
  const judge = canJudgePost(actor, facts);
  if (!judge.allowed) return judge;
  if (facts.post.state !== 'removed') return refused('not_removed', (words) => words.rooms.notRemoved);
  return facts.isInCase ? refused('under_review', (words) => words.rooms.underReview) : allowed;
}

/** Whether the actor decides on this author's posts at all, whatever their state. */
function canJudgePost(actor: Actor, facts: PostStanding): Decision {
  const moderate = canModerateThread(actor, facts);
  if (!moderate.allowed || !ranksAbove(facts.author, actor, facts)) return moderate;
  return refused('ranked_above', (words) => words.rooms.ranksAbove);
}

function ranksAbove(author: Ranked, actor: Actor, { role, seat }: ReaderStanding): boolean {
  const isSiteAdmin = actor.kind === 'account' && actor.isSiteAdmin;
  return rank(author) > rank({ role, seat, isSiteAdmin });
}

/** By which role a moderator acts: the one that people are told. */
export function actingRole({ role, seat }: Pick<ReaderStanding, 'role' | 'seat'>): ModerationRole {
  if (role === 'admin') return 'network admin';
  if (role === 'moderator') return 'network moderator';
  if (seat === 'moderator') return 'forum moderator';
  return 'site administrator';
}
