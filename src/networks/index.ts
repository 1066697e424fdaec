export {
  type NetworkFacts,
  networkFactsById,
  networkFactsByIds,
  networkFactsBySlug,
} from './facts/network.facts.js';
export { askMembers } from './jobs/ask-members.js';
export { endOffers } from './jobs/end-offers.js';
export { sendAnnouncements } from './jobs/send-announcements.js';
export { tendAway } from './jobs/tend-away.js';
export { tendOrphans } from './jobs/tend-orphans.js';
export { type AccountSql, idOf, isSiteAdminOf } from './policies/account-sql.js';
export { brandForms, nearestFill } from './policies/brand-colour.js';
export {
  canAskToJoin,
  canChangeMember,
  canCreateNetwork,
  canExportNetwork,
  canHoldForums,
  canInvite,
  canJoinNetwork,
  canListMembers,
  canManageNetwork,
  canModerateNetwork,
  canReadNetwork,
  canReviewNetworks,
  inRegister,
  isInRegister,
  listedFor,
  managersRight,
  mayBeListed,
  type NetworkStanding,
  networkReadableBy,
} from './policies/network.policy.js';
export { allowColourOrThrow } from './policies/refuse-colour.js';
export { type Act, actKinds, acts } from './policies/standing.js';
export { networkPath, presentNetwork, presentNetworkViewer } from './presenters/network.presenter.js';
export { contactOf } from './queries/contact.js';
export { endEvidence, evidenceReadableBy, isWaitingEvidence, keepEvidence } from './queries/evidence.js';
export { areFellows } from './queries/fellows.js';
export {
  byNewest,
  isBefore,
  type LogPlace,
  type LogWanted,
  personOrNull,
  placeAt,
  readPlace,
  writePlace,
} from './queries/log-place.js';
export { managerFence } from './queries/manager-fence.js';
export { MEMBER_RANK, roleRank } from './queries/members.js';
export { namedMembers } from './queries/named-members.js';
export { networkNames } from './queries/network-names.js';
export { type NetworkStand, networkStands } from './queries/network-stands.js';
export { noteDecidedBefore } from './queries/note-decided-before.js';
export { requestsOf } from './queries/requests.js';
export { writeMembershipWith } from './queries/write-membership.js';
export {
  insertNetworkEvents,
  type NewNetworkEvent,
  networkEventsJson,
  writeNetworkEvent,
  writeNetworkEvents,
} from './queries/write-network-event.js';
export { announce } from './use-cases/announce.js';
export { answerOffer, listOwnOffers } from './use-cases/answer-offer.js';
export { confirmMembership, readConfirmation, setConfirmation } from './use-cases/confirmation.js';
export { createNetwork } from './use-cases/create-network.js';
export { decideRequest } from './use-cases/decide-request.js';
export { inviteByAddress, inviteByLink, invitePerson } from './use-cases/invite.js';
export { inviteMany } from './use-cases/invite-many.js';
export { joinNetwork } from './use-cases/join-network.js';
export { leaveNetwork } from './use-cases/leave-network.js';
export { listAnnouncements } from './use-cases/list-announcements.js';
export { listMembers } from './use-cases/list-members.js';
export { listOwnNetworks } from './use-cases/list-own-networks.js';
export { listRequests } from './use-cases/list-requests.js';
export { listInvitations, revokeInvitation, sendInvitationAgain } from './use-cases/manage-invitations.js';
export { clearContact, listOffers, offer, withdrawOffer } from './use-cases/offer.js';
export { openInvitation, useInvitation } from './use-cases/open-invitation.js';
export { acceptInvitation, refuseInvitation, withdrawRequest } from './use-cases/own-standing.js';
export { listOwnStandings, setListed } from './use-cases/own-standings.js';
export { readContact } from './use-cases/read-contact.js';
export { readMember } from './use-cases/read-member.js';
export { readNetwork } from './use-cases/read-network.js';
export { removeMember } from './use-cases/remove-member.js';
export { requestMembership } from './use-cases/request-membership.js';
export { setAnonymity } from './use-cases/set-anonymity.js';
export { setBrand } from './use-cases/set-brand.js';
export { setNamed } from './use-cases/set-named.js';
export { setPersonalData } from './use-cases/set-personal-data.js';
export { setRole } from './use-cases/set-role.js';
export { listOrphans, volunteer } from './use-cases/take-over.js';
export { uninvitePerson } from './use-cases/uninvite-person.js';
export { updateAccess } from './use-cases/update-access.js';
export { updateNetwork } from './use-cases/update-network.js';
