import { signedInDto } from '../../../contract/accounts.js';
import * as attachments from '../../attachments/index.js';
import * as auth from '../../auth/index.js';
import * as desk from '../../desk/index.js';
import * as feedback from '../../feedback/index.js';
import * as forums from '../../forums/index.js';
import * as mail from '../../mail/index.js';
import * as moderation from '../../moderation/index.js';
import * as networks from '../../networks/index.js';
import * as notifications from '../../notifications/index.js';
import * as people from '../../people/index.js';
import * as reading from '../../reading/index.js';
import * as register from '../../register/index.js';
import { searchSite } from '../../search/index.js';
import * as writing from '../../writing/index.js';
import { type ApiRoute, route } from './route.js';
import { mailFile, sendMailFile } from './send-mail-file.js';
import { ownDataFile, sendNetworkData, sendOwnData } from './send-own-data.js';
import { forgetSession, keepSession } from './session-answers.js';

const created = { status: 201 } as const;
const byNetworkId = { params: { network: 'networkId' } };
const startsSession = {
  status: 201,
  touchesSession: true,
  answer: keepSession,
  output: signedInDto,
} as const;

/** The whole API under `/api/v1`. A test holds it against the doors of the rooms: no use-case can be forgotten. */
export const apiRoutes: ApiRoute[] = [
  route('post', '/accounts', auth.register, startsSession),
  route('post', '/sessions', auth.signIn, startsSession),
  route('delete', '/sessions/current', auth.signOut, { touchesSession: true, answer: forgetSession }),
  route('post', '/tokens', auth.createToken, created),
  route('get', '/me', auth.readMe),
  route('get', '/me/profile', auth.readProfile),
  route('put', '/me/profile', auth.updateProfile),
  route('put', '/me/preferences', auth.savePreferences),
  route('put', '/me/password', auth.changePassword, { ...startsSession, status: 200 }),
  route('get', '/me/session', auth.readSessionEnd),
  route('post', '/me/session', auth.extendSession),
  route('get', '/me/sessions', auth.listSessions),
  route('delete', '/me/sessions', auth.endOtherSessions),
  route('delete', '/me/sessions/:sessionId', auth.endOwnSession),
  route('get', '/me/tokens', auth.listTokens),
  route('delete', '/me/tokens/:tokenId', auth.endToken),
  route('get', '/me/address', auth.readAddress),
  route('put', '/me/address', auth.changeAddress),
  route('post', '/me/address/confirmation-mails', auth.requestConfirmation),
  route('post', '/me/address/confirmations', auth.confirmAddress),
  route('post', '/address-returns', auth.keepAddress),
  route('post', '/password-reset-mails', auth.requestPasswordReset),
  route('post', '/password-resets', auth.resetPassword, { ...startsSession, status: 200 }),
  route('get', '/me/data', people.readOwnData, { send: sendOwnData, output: ownDataFile }),
  route('get', '/me/closing', people.readClosing),
  route('post', '/me/closing', people.closeAccount, { touchesSession: true, answer: forgetSession }),
  route('get', '/people/:username', people.readPerson),
  route('get', '/me/old-posts', forums.readClaim),
  route('post', '/me/old-posts/claims', forums.claimPosts),
  route('get', '/mailbox', mail.listMailbox),
  route('get', '/mailbox/:mailId', mail.readMail),
  route('get', '/mailbox/:mailId/file', mail.readMail, { send: sendMailFile, output: mailFile }),
  route('delete', '/mailbox/:mailId', mail.deleteMail),
  route('post', '/feedback', feedback.sendFeedback, created),
  route('get', '/feedback', feedback.listFeedback),
  route('delete', '/feedback/:number', feedback.deleteFeedback),
  route('get', '/me/notices', moderation.listNotices),
  route('get', '/me/unread', reading.readUnread),
  route('get', '/me/home', reading.readMemberHome),
  route('get', '/public-talk', reading.readPublicTalk),
  route('get', '/me/notifications', notifications.listNotifications),
  route('get', '/me/notifications/unread', notifications.countUnread),
  route('put', '/me/notifications/read', notifications.markNotificationsRead),
  route('post', '/me/notifications/:notificationId/opening', notifications.openNotification),
  route('get', '/me/notification-settings', notifications.readNotificationSettings),
  route('put', '/me/notification-settings', notifications.updateNotificationSettings),
  route('get', '/me/follows', notifications.listFollows),
  route('get', '/me/networks', networks.listOwnStandings),
  route('get', '/me/memberships', networks.listOwnNetworks),
  route('put', '/me/networks/:networkId/listing', networks.setListed),

  route('get', '/search', searchSite),
  route('get', '/me/bookmarks', forums.listBookmarks),
  route('get', '/me/ignored', auth.listIgnored),
  route('put', '/me/ignored/:personId', auth.ignorePerson),
  route('delete', '/me/ignored/:personId', auth.stopIgnoring),

  route('post', '/attachments', attachments.uploadAttachment, { ...created, hasFile: true }),
  route('get', '/attachments', attachments.listAttachments),
  route('get', '/attachments/:attachmentId', attachments.readAttachment),
  route('delete', '/attachments/:attachmentId', attachments.deleteAttachment),

  route('get', '/networks', register.findNetworks),
  route('post', '/networks', networks.createNetwork, created),
  route('get', '/networks/:network', networks.readNetwork),
  route('patch', '/networks/:network', networks.updateNetwork, byNetworkId),
  route('put', '/networks/:network/membership', networks.joinNetwork, byNetworkId),
  route('delete', '/networks/:network/membership', networks.leaveNetwork, byNetworkId),
  route('get', '/network-reviews', register.listReviews),
  route('get', '/networks/:network/register', register.readRegisterEntry),
  route('get', '/networks/:network/data', register.readNetworkData, {
    send: sendNetworkData,
    output: ownDataFile,
  }),
  route('put', '/networks/:network/declaration', register.declareNetwork, byNetworkId),
  route('put', '/networks/:network/review', register.reviewNetwork, byNetworkId),
  route('put', '/networks/:network/register-removal', register.removeFromRegister, byNetworkId),
  route('delete', '/networks/:network/register-removal', register.returnToRegister, byNetworkId),
  route('put', '/networks/:network/closure', register.closeNetwork, byNetworkId),
  route('delete', '/networks/:network/closure', register.reopenNetwork, byNetworkId),
  route('put', '/networks/:network/access', networks.updateAccess, byNetworkId),
  route('get', '/networks/:network/requests', networks.listRequests),
  route('post', '/networks/:network/requests', networks.requestMembership, { ...created, ...byNetworkId }),
  route('delete', '/networks/:network/requests/mine', networks.withdrawRequest, byNetworkId),
  route('put', '/networks/:network/requests/:accountId', networks.decideRequest, byNetworkId),
  route('put', '/networks/:network/invitations/mine', networks.acceptInvitation, byNetworkId),
  route('delete', '/networks/:network/invitations/mine', networks.refuseInvitation, byNetworkId),
  route('get', '/networks/:network/invitations', networks.listInvitations),
  route('post', '/networks/:network/invitations/links', networks.inviteByLink, {
    ...created,
    ...byNetworkId,
  }),
  route('post', '/networks/:network/invitations/addresses', networks.inviteByAddress, {
    ...created,
    ...byNetworkId,
  }),
  route('post', '/networks/:network/invitations/people', networks.invitePerson, {
    ...created,
    ...byNetworkId,
  }),
  route('post', '/networks/:network/invitations/lists', networks.inviteMany, byNetworkId),
  route('delete', '/networks/:network/invitations/:invitationId', networks.revokeInvitation, byNetworkId),
  route(
    'post',
    '/networks/:network/invitations/:invitationId/mails',
    networks.sendInvitationAgain,
    byNetworkId,
  ),
  route('post', '/invitation-views', networks.openInvitation, { status: 200 }),
  route('post', '/invitation-uses', networks.useInvitation),
  route('put', '/networks/:network/suspensions/:accountId', networks.suspendMember, byNetworkId),
  route('delete', '/networks/:network/suspensions/:accountId', networks.reinstateMember, byNetworkId),
  route('get', '/networks/:network/members', networks.listMembers),
  route('get', '/networks/:network/people/:username', networks.readMember),
  route('put', '/networks/:network/members/:accountId', networks.setRole, byNetworkId),
  route('delete', '/networks/:network/members/:accountId', networks.removeMember, byNetworkId),
  route('get', '/networks/:network/log', desk.readNetworkLog),
  route('post', '/networks/:network/views', desk.viewAs, byNetworkId),
  route('get', '/networks/:network/moderation-log', moderation.readModerationLog, byNetworkId),
  route('get', '/networks/:network/forums', forums.listForums, byNetworkId),
  route('post', '/networks/:network/forums', forums.createForum, { ...created, ...byNetworkId }),
  route('get', '/networks/:network/forums/:forum', forums.readForum),
  route('put', '/networks/:network/read', reading.markNetworkRead, byNetworkId),

  route('patch', '/forums/:forumId', forums.updateForum),
  route('put', '/forums/:forumId/archive', forums.archiveForum),
  route('get', '/forums/:forumId/access-preview', forums.previewForumAccess),
  route('get', '/networks/:network/forums/:forum/people', forums.readForumPeople),
  route('post', '/forums/:forumId/people', forums.addForumPerson, created),
  route('put', '/forums/:forumId/people/:accountId', forums.setForumRole),
  route('delete', '/forums/:forumId/people/:accountId', forums.removeForumPerson),
  route('get', '/forums/:forumId/changes', forums.forumChanges),
  route('get', '/forums/:forumId/follow', notifications.readForumFollow),
  route('put', '/forums/:forumId/follow', notifications.followForum),
  route('post', '/forums/:forumId/threads', forums.createThread, created),
  route('get', '/forums/:forumId/reading', reading.readForumReading),
  route('put', '/forums/:forumId/read', reading.markForumRead),

  route('get', '/threads/:threadId', forums.readThread),
  route('patch', '/threads/:threadId', forums.renameThread),
  route('get', '/threads/:threadId/changes', forums.threadChanges),
  route('post', '/threads/:threadId/replies', forums.replyToThread, created),
  route('get', '/threads/:threadId/follow', notifications.readThreadFollow),
  route('put', '/threads/:threadId/follow', notifications.followThread),
  route('put', '/threads/:threadId/lock', moderation.lockThread),
  route('put', '/threads/:threadId/pin', moderation.pinThread),
  route('put', '/threads/:threadId/title', moderation.retitleThread),
  route('get', '/threads/:threadId/reading', reading.readThreadReading),
  route('put', '/threads/:threadId/seen', reading.markSeen),
  route('put', '/threads/:threadId/unread', reading.markUnreadFrom),
  route('get', '/threads/:threadId/place', reading.locateInThread),

  route('get', '/posts/:postId', forums.locatePost),
  route('patch', '/posts/:postId', forums.editPost),
  route('delete', '/posts/:postId', forums.deletePost),
  route('get', '/posts/:postId/source', forums.readPostSource),
  route('get', '/posts/:postId/history', forums.readPostHistory),
  route('get', '/posts/:postId/quote', forums.quotePost),
  route('get', '/posts/:postId/reactions', forums.listReactions),
  route('put', '/posts/:postId/reactions/:kind', forums.reactToPost),
  route('put', '/posts/:postId/bookmark', forums.bookmarkPost),
  route('delete', '/posts/:postId/bookmark', forums.removeBookmark),
  route('put', '/posts/:postId/removal', moderation.removePost),
  route('delete', '/posts/:postId/removal', moderation.restorePost),

  route('post', '/preview', writing.previewPost),
  route('get', '/forums/:forumId/people', writing.completePeople),
  route('get', '/forums/:forumId/threads', writing.completeThreads),
  route('get', '/me/drafts', writing.listDrafts),
  route('get', '/me/drafts/:kind/:placeId', writing.readDraft),
  route('put', '/me/drafts/:kind/:placeId', writing.saveDraft),
  route('delete', '/me/drafts/:kind/:placeId', writing.discardDraft),
];
