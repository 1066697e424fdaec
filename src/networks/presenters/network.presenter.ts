import type { NetworkDto, NetworkViewer } from '../../../contract/networks.js';
import type { Actor } from '../../kernel/index.js';
import type { NetworkFacts } from '../facts/network.facts.js';
import {
  canAskToJoin,
  canInvite,
  canJoinNetwork,
  canManageNetwork,
  canModerateNetwork,
  isInRegister,
} from '../policies/network.policy.js';

/** The address of a network's home. */
export function networkPath(slug: string): string {
  return `/n/${slug}`;
}

/** The only way a network reaches a wire. */
export function presentNetwork(facts: NetworkFacts): NetworkDto {
  return {
    id: facts.id,
    slug: facts.slug,
    name: facts.name,
    aims: facts.aims,
    membershipPolicy: facts.membershipPolicy,
    contact: facts.contact,
    brand: facts.brand,
    joining: facts.joining,
    visibility: facts.visibility,
    questions: facts.questions,
    evidence: facts.evidence,
    personalData: facts.personalData,
    anonymity: facts.anonymity,
    subject: facts.subject,
    area: facts.area,
    status: facts.status,
    tags: facts.tags,
    organisationKind: facts.organisationKind,
    externalUrl: facts.externalUrl,
    isInRegister: isInRegister(facts),
    isClosed: facts.closedAt !== null,
    memberCount: facts.memberCount,
    createdAt: facts.createdAt.toISOString(),
    path: networkPath(facts.slug),
  };
}

/** What this actor is and may do in the network. */
export function presentNetworkViewer(actor: Actor, facts: NetworkFacts): NetworkViewer {
  return {
    role: facts.role,
    state: facts.state,
    canJoin: canJoinNetwork(actor, facts).allowed,
    canRequest: canAskToJoin(actor, facts).allowed,
    canInvite: canInvite(actor, facts).allowed,
    canLeave: facts.role !== null,
    canManage: canManageNetwork(actor, facts).allowed,
    canModerate: canModerateNetwork(actor, facts).allowed,
  };
}
