import { accessibility } from './accessibility.js';
import * as accounts from './accounts.js';
import * as addresses from './addresses.js';
import * as announcements from './announcements.js';
import type { PageRequest } from './answer.js';
import * as brand from './brand.js';
import * as cases from './cases.js';
import { cookies } from './cookies.js';
import * as desk from './desk.js';
import { developers } from './developers.js';
import { fairnessRoutes } from './fairness-routes.js';
import * as feedback from './feedback.js';
import * as uploads from './files.js';
import * as forums from './forum.js';
import * as forumPeople from './forum-people.js';
import * as settings from './forum-settings.js';
import * as holds from './holds.js';
import { home } from './home.js';
import * as invitations from './invitations.js';
import * as joining from './join.js';
import * as leaving from './leaving.js';
import * as mailbox from './mailbox.js';
import * as members from './members.js';
import * as messages from './messages.js';
import * as moderate from './moderate.js';
import { move, moveForm } from './move-thread.js';
import * as network from './network.js';
import * as networkHome from './network-home.js';
import * as networkPages from './network-pages.js';
import * as networks from './networks.js';
import { newThreadForm, startThread } from './new-thread.js';
import * as notifications from './notifications.js';
import * as offers from './offers.js';
import * as openness from './openness.js';
import * as orphans from './orphans.js';
import * as own from './own-account.js';
import * as pageReaders from './page-readers.js';
import * as posts from './post.js';
import * as acts from './post-acts.js';
import { forgetPreferences, savePreferences } from './preferences.js';
import * as reading from './reading.js';
import * as register from './register.js';
import * as shifts from './reshape-thread.js';
import { get, type PageRoute, post } from './route.js';
import * as sanctions from './sanctions.js';
import { search } from './search.js';
import * as standing from './standing.js';
import * as threads from './thread.js';
import * as writing from './writing.js';

const entry = { isEntry: true, back: () => '/' };
/** What concerns the person, and no more (K5). */
const forSuspended = { forSuspended: true };
const toAddress = { back: () => '/account/address' };
const toSessions = { back: () => '/account/sessions' };
const toHome = { back: () => '/' };
const toNetwork = { back: ({ params }: PageRequest) => `/n/${params.network}` };
const toSettings = { back: ({ params }: PageRequest) => `/n/${params.network}/settings` };
const toForum = { back: ({ params }: PageRequest) => `/n/${params.network}/f/${params.forum}` };
const keepsText = { keepsText: true };
const toPost = { back: ({ params }: PageRequest) => `/p/${params.postId}` };
const toThread = { back: ({ params }: PageRequest) => `/t/${params.threadId}` };

/** Every page and every form. Nothing else answers HTML; a test compares this table with what is mounted. */
export const pageRoutes: PageRoute[] = [
  get('/', home),
  get('/register', accounts.registerForm, entry),
  post('/register', accounts.registered, entry),
  get('/sign-in', accounts.signInForm, entry),
  post('/sign-in', accounts.signedIn, entry),
  post('/sign-out', accounts.signedOut, { ...toHome, ...forSuspended }),
  get('/forgotten-password', addresses.forgottenForm, entry),
  post('/forgotten-password', addresses.forgotten, entry),
  get('/forgotten-password/sent', addresses.forgottenSent),
  get('/reset-password', addresses.resetForm, entry),
  post('/reset-password', addresses.reset, entry),
  get('/keep-address', addresses.keepForm, entry),
  post('/keep-address', addresses.keep, entry),
  get('/confirm-address', addresses.confirmForm),
  post('/confirm-address', addresses.confirm, toAddress),
  get('/account/address', addresses.own),
  post('/account/address', addresses.change),
  post('/account/address/confirmation', addresses.sendAgain, toAddress),
  get('/account/old-posts', addresses.oldPosts),
  post('/account/old-posts', addresses.claim),
  get('/mailbox', mailbox.mailbox),
  get('/mailbox/:mailId', mailbox.mail),
  post('/mailbox/:mailId/delete', mailbox.remove, { back: () => '/mailbox' }),
  get('/setup', accounts.setupForm, entry),
  post('/setup', accounts.setUp, entry),
  post('/preferences', savePreferences, toHome),
  post('/preferences/forget', forgetPreferences, toHome),
  get('/accessibility', accessibility),
  get('/cookies', cookies),
  get('/openness', openness.ofSite),
  get('/feedback', feedback.feedbackForm),
  post('/feedback', feedback.send, keepsText),
  get('/feedback/sent', feedback.sent),
  get('/feedback/received', feedback.received),
  post('/feedback/received/:number/delete', feedback.remove, { back: () => '/feedback/received' }),
  ...fairnessRoutes,
  get('/account', own.account),
  get('/account/profile', own.profileForm),
  post('/account/profile', own.saveProfile),
  get('/account/networks', standing.ownNetworks),
  post('/account/networks', standing.changeOwn),
  get('/account/display', own.display),
  get('/account/sessions', own.sessions),
  post('/account/sessions/end-others', own.endOthers, toSessions),
  post('/account/sessions/:sessionId/end', own.endOne, toSessions),
  get('/account/password', own.passwordForm),
  post('/account/password', own.savePassword),
  get('/account/tokens', own.tokens),
  post('/account/tokens', own.makeToken),
  post('/account/tokens/:tokenId/revoke', own.revoke, { back: () => '/account/tokens' }),
  get('/account/standing', sanctions.own, forSuspended),
  get('/account/data', leaving.ownData, forSuspended),
  get('/account/data/my-data.json', leaving.ownDataAsJson, forSuspended),
  get('/account/data/my-data.html', leaving.ownDataAsHtml, forSuspended),
  get('/account/close', leaving.closeForm),
  get('/account/close/confirm', leaving.confirmForm),
  post('/account/close/confirm', leaving.close),
  get('/account/closed', leaving.closed),
  get('/u/:username', leaving.person),
  get('/developers', developers),
  get('/notices', notifications.decisions, forSuspended),
  get('/notifications', notifications.notifications, forSuspended),
  post('/notifications/read', notifications.markRead, { back: () => '/notifications', ...forSuspended }),
  get('/notifications/:notificationId', notifications.open, forSuspended),
  get('/messages', messages.conversations),
  get('/messages/:conversationId', messages.conversation),
  post('/messages/:conversationId', messages.answer),
  get('/following', notifications.following),
  get('/account/notifications', notifications.settings),
  post('/account/notifications', notifications.saveSettings),
  get('/mails/stop', notifications.stopForm),
  post('/mails/stop', notifications.stop),
  get('/attachments', uploads.files),
  post('/attachments', uploads.added, { back: () => '/attachments' }),
  post('/attachments/delete', uploads.deleted, { back: () => '/attachments' }),
  get('/bookmarks', acts.bookmarks),
  post('/bookmarks', acts.changeBookmark),
  get('/account/ignored', acts.ignored),
  post('/account/ignored', acts.changeIgnored),
  get('/drafts', writing.drafts),
  post('/drafts/discard', writing.discarded, { back: () => '/drafts' }),

  get('/invitation', invitations.opened),
  post('/invitation', invitations.accept, { back: () => '/account/networks' }),
  get('/search', search),
  get('/networks/without-admin', orphans.listed),
  post('/networks/without-admin', orphans.assign),
  get('/networks', networks.listed),
  get('/networks/new', networks.createForm),
  post('/networks/new', networks.create),
  get('/networks/reviews', register.reviews),
  get('/n/:network/register', register.entry),
  post('/n/:network/register', register.changeEntry),
  get('/n/:network', network.networkHome),
  get('/n/:network/colour', brand.colour),
  post('/n/:network/colour', brand.choose),
  get('/n/:network/home', networkHome.parts),
  post('/n/:network/home', networkHome.changeParts),
  get('/n/:network/home/new', networkHome.newForm),
  post('/n/:network/home/new', networkHome.create),
  get('/n/:network/home/:block/edit', networkHome.editForm),
  post('/n/:network/home/:block/edit', networkHome.edit),
  post('/n/:network/naming', networkHome.name, toNetwork),
  get('/n/:network/pages', networkPages.pages),
  post('/n/:network/pages', networkPages.changePages),
  get('/n/:network/pages/new', networkPages.newForm),
  post('/n/:network/pages/new', networkPages.create),
  get('/n/:network/pages/:page', networkPages.page),
  get('/n/:network/pages/:page/readers', pageReaders.readers),
  post('/n/:network/pages/:page/readers', pageReaders.change),
  get('/n/:network/pages/:page/edit', networkPages.editForm),
  post('/n/:network/pages/:page/edit', networkPages.edit),
  get('/n/:network/sanctions', sanctions.inNetwork),
  get('/n/:network/sanctions/of/:username', sanctions.member),
  post('/n/:network/sanctions/of/:username', sanctions.decideMember),
  get('/n/:network/sanctions/author/:postId', sanctions.author),
  post('/n/:network/sanctions/author/:postId', sanctions.decideAuthor),
  get('/n/:network/settings', standing.settingsForm),
  post('/n/:network/settings', standing.saveSettings),
  post('/n/:network/settings/personal-data', standing.savePersonalData, toSettings),
  post('/n/:network/settings/hosting', standing.saveHosting, toSettings),
  post('/n/:network/settings/anonymity', standing.saveAnonymity, toSettings),
  post('/n/:network/settings/confirmation', standing.saveConfirmation, toSettings),
  get('/n/:network/join', joining.joinForm, toNetwork),
  post('/n/:network/join', joining.join, { ...toNetwork, hasFile: true }),
  get('/n/:network/invitations', invitations.invitations),
  post('/n/:network/invitations', invitations.invite),
  get('/n/:network/invitations/list', invitations.listForm),
  post('/n/:network/invitations/list', invitations.inviteList, keepsText),
  get('/n/:network/requests', standing.requests),
  post('/n/:network/requests', standing.decide),
  post('/n/:network/leave', network.leave, toNetwork),
  post('/n/:network/volunteer', orphans.offer, toNetwork),
  post('/n/:network/read', reading.networkRead, toNetwork),
  get('/n/:network/edit', network.editForm),
  post('/n/:network/edit', network.edit),
  get('/n/:network/announcements', announcements.announcements),
  get('/n/:network/announcements/new', announcements.announceForm),
  post('/n/:network/announcements/new', announcements.send),
  get('/n/:network/contact', messages.contactForm, toNetwork),
  post('/n/:network/contact', messages.toContact),
  get('/n/:network/moderators', messages.moderatorsForm, toNetwork),
  post('/n/:network/moderators', messages.toModerators),
  get('/n/:network/offers', offers.offers),
  post('/n/:network/offers', offers.change),
  get('/n/:network/members', members.members),
  post('/n/:network/members', members.changeMember),
  get('/n/:network/members/:username', standing.member),
  post('/n/:network/members/:username', standing.changeStanding),
  get('/n/:network/cases', cases.networkQueue),
  post('/n/:network/cases', cases.actInNetwork),
  get('/n/:network/held', holds.networkQueue),
  post('/n/:network/held', holds.actInNetwork),
  get('/n/:network/writing', holds.networkForm),
  post('/n/:network/writing', holds.saveNetwork),
  get('/n/:network/desk', desk.desk),
  post('/n/:network/desk', desk.decideAtDesk),
  get('/n/:network/log', desk.log),
  get('/n/:network/view-as', desk.viewAsForm),
  post('/n/:network/view-as', desk.seeAs),
  get('/n/:network/openness', openness.ofNetwork),
  get('/n/:network/moderation-log', moderate.moderationLog),

  get('/n/:network/forums/new', settings.createForm),
  post('/n/:network/forums/new', settings.create),
  get('/n/:network/f/:forum', forums.forum),
  post('/n/:network/f/:forum/read', reading.forumRead, toForum),
  post('/n/:network/f/:forum/follow', notifications.forum, toForum),
  get('/n/:network/f/:forum/edit', settings.editForm),
  post('/n/:network/f/:forum/edit', settings.edit),
  post('/n/:network/f/:forum/archive', settings.archive, toForum),
  get('/n/:network/f/:forum/moderators', messages.forumForm, toForum),
  post('/n/:network/f/:forum/moderators', messages.toForumModerators),
  get('/n/:network/f/:forum/held', holds.forumQueue),
  post('/n/:network/f/:forum/held', holds.actInForum),
  get('/n/:network/f/:forum/writing', holds.forumForm),
  post('/n/:network/f/:forum/writing', holds.saveForum),
  get('/n/:network/f/:forum/cases', cases.forumQueue),
  post('/n/:network/f/:forum/cases', cases.actInForum),
  get('/n/:network/f/:forum/people', forumPeople.people),
  post('/n/:network/f/:forum/people', forumPeople.add),
  post('/n/:network/f/:forum/people/change', forumPeople.change, toForum),
  get('/n/:network/f/:forum/new', newThreadForm),
  post('/n/:network/f/:forum/new', startThread, keepsText),

  post('/t/:threadId/reply', threads.reply, { ...toThread, ...keepsText }),
  get('/t/:threadId/rename', threads.renameForm),
  post('/t/:threadId/rename', threads.rename),
  post('/t/:threadId/lock', threads.lock, toThread),
  post('/t/:threadId/pin', threads.pin, toThread),
  post('/t/:threadId/slow', threads.slow, toThread),
  get('/t/:threadId/move', moveForm),
  post('/t/:threadId/move', move),
  get('/t/:threadId/split', shifts.splitForm),
  post('/t/:threadId/split', shifts.split),
  post('/t/:threadId/merge', shifts.merge, {
    back: ({ params }: PageRequest) => `/t/${params.threadId}/split`,
  }),
  post('/t/:threadId/follow', notifications.thread, toThread),
  get('/t/:threadId/unread', reading.firstUnread),
  get('/t/:threadId/at', reading.placeInThread),
  post('/t/:threadId/seen', reading.pageSeen, toThread),
  get('/t/:threadId', threads.thread),
  get('/t/:threadId/:slug', threads.thread),

  get('/p/:postId', posts.permalink),
  get('/p/:postId/edit', posts.editForm),
  post('/p/:postId/edit', posts.edit, keepsText),
  get('/p/:postId/delete', posts.deleteForm),
  post('/p/:postId/delete', posts.erase),
  get('/p/:postId/remove', moderate.removeForm),
  post('/p/:postId/remove', moderate.remove),
  get('/p/:postId/reword', moderate.rewordForm),
  post('/p/:postId/reword', moderate.reword),
  get('/p/:postId/purge', moderate.purgeForm),
  post('/p/:postId/purge', moderate.purge),
  get('/p/:postId/restore', moderate.restoreForm),
  post('/p/:postId/restore', moderate.restore),
  get('/p/:postId/history', posts.history),
  post('/p/:postId/react', acts.react, toPost),
  post('/p/:postId/bookmark', acts.bookmark, toPost),
  post('/p/:postId/ignore', acts.ignore, toPost),
  get('/p/:postId/reply', acts.reply),
  get('/p/:postId/quote', acts.quote),
  get('/p/:postId/reactions', acts.reactions),
  get('/p/:postId/unread', reading.unreadForm),
  post('/p/:postId/unread', reading.unreadFrom),
];
