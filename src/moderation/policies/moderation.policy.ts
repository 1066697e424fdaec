import type { ModerationRole } from '../../../contract/moderation.js';
import type { NetworkRole } from '../../../contract/networks.js';
import { canSeeInside, type PostFacts, type ThreadFacts } from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';
import { canModerateNetwork } from '../../networks/index.js';

interface Ranked {
  role: NetworkRole | null;
  isSiteAdmin: boolean;
}

/** A higher number ranks above. */
function rank({ role, isSiteAdmin }: Ranked): number {
  if (isSiteAdmin) return 3;
  if (role === 'admin') return 2;
  return role === 'moderator' ? 1 : 0;
}

/** Lock, unlock, pin and unpin. */
export function canModerateThread(actor: Actor, facts: Pick<ThreadFacts, 'forum' | 'role'>): Decision {
  const see = canSeeInside(actor, facts);
  return see.allowed ? canModerateNetwork(actor, facts) : see;
}

type PostStanding = Pick<PostFacts, 'forum' | 'role' | 'post' | 'author'>;

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

/** What was removed can come back; what its author deleted can't. */
export function canRestorePost(actor: Actor, facts: PostStanding): Decision {
  const judge = canJudgePost(actor, facts);
  if (!judge.allowed) return judge;
  return facts.post.state === 'removed' ? allowed : refused('not_removed', (words) => words.rooms.notRemoved);
}

/** Whether the actor decides on this author's posts at all, whatever their state. */
function canJudgePost(actor: Actor, facts: PostStanding): Decision {
  const moderate = canModerateThread(actor, facts);
  if (!moderate.allowed || !ranksAbove(facts.author, actor, facts.role)) return moderate;
  return refused('ranked_above', (words) => words.rooms.ranksAbove);
}

function ranksAbove(author: Ranked, actor: Actor, role: NetworkRole | null): boolean {
  const isSiteAdmin = actor.kind === 'account' && actor.isSiteAdmin;
  return rank(author) > rank({ role, isSiteAdmin });
}

/** By which role a moderator acts: the one that people are told. */
export function actingRole(role: NetworkRole | null): ModerationRole {
  if (role === 'admin') return 'network admin';
  if (role === 'moderator') return 'network moderator';
  return 'site administrator';
}
