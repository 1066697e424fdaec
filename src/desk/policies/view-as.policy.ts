import type { JoinPolicy, NetworkVisibility } from '../../../contract/networks.js';
import {
  type ForumQuestion,
  forumQuestions,
  type NetworkQuestion,
  networkQuestions,
} from '../../../contract/view-as.js';
import {
  canManageForum,
  canModerateForum,
  canReadForum,
  canReadPeople,
  canSeeForum,
  canStartThread,
  canWrite,
  type ForumStanding,
} from '../../forums/index.js';
import type { Actor } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import {
  canAskToJoin,
  canInvite,
  canJoinNetwork,
  canListMembers,
  canManageNetwork,
  canModerateNetwork,
  canReadNetwork,
  type NetworkStanding,
} from '../../networks/index.js';
import { canReadPage, type PageState } from '../../publishing/index.js';
import type { Place, Question } from './ground.js';
import { canReadLog } from './log.policy.js';

/** Looking at a network with somebody else's eyes belongs to whoever can change what they see. */
export function canViewAs(actor: Actor, standing: NetworkStanding): Decision {
  return canManageNetwork(actor, standing);
}

interface Door {
  joining: JoinPolicy;
  visibility: NetworkVisibility;
}
type NetworkPolicy = (actor: Actor, standing: NetworkStanding & Door) => Decision;

/** The policies of the gate, by what the view says of them. */
const ofNetwork: Record<NetworkQuestion, NetworkPolicy> = {
  profile: canReadNetwork,
  members: canListMembers,
  join: canJoinNetwork,
  ask: canAskToJoin,
  requests: canInvite,
  moderation: canModerateNetwork,
  settings: canManageNetwork,
  log: canReadLog,
};

const ofForum: Record<ForumQuestion, (actor: Actor, standing: ForumStanding) => Decision> = {
  see: canSeeForum,
  read: canReadForum,
  start: canStartThread,
  reply: (actor, standing) => canWrite(actor, standing, 'reply'),
  moderate: canModerateForum,
  people: canReadPeople,
  manage: canManageForum,
};

export function askNetwork(door: Door): [NetworkQuestion, Question][] {
  return networkQuestions.map((name) => [
    name,
    (actor: Actor, { role, state }: Place) => ofNetwork[name](actor, { ...door, role, state }),
  ]);
}

export function askPage(page: PageState, visibility: NetworkVisibility): Question {
  return (actor: Actor, { role, state }: Place) => canReadPage(actor, { visibility, role, state }, page);
}

export function askForum(
  forum: ForumStanding['forum'],
  visibility: NetworkVisibility,
): [ForumQuestion, Question][] {
  return forumQuestions.map((name) => [
    name,
    (actor: Actor, { role, seat, pause }: Place) =>
      ofForum[name](actor, { forum, visibility, role, seat, pause }),
  ]);
}
