/** Every page of the site, as `(props, shell) => Page`, and the function that makes a page a document. */

export { accessibilityPage } from './accessibility.js';
export { closePage, confirmClosePage } from './account/close.js';
export { ownDataPage } from './account/data.js';
export { displayPage } from './account/display.js';
export { passwordPage } from './account/password.js';
export { profilePage } from './account/profile.js';
export type * from './account/props.js';
export { sessionsPage } from './account/sessions.js';
export { newTokenPage, tokensPage } from './account/tokens.js';
export { type AddressLinkProps, confirmAddressPage, keepAddressPage, linkOverPage } from './address-link.js';
export { bookmarksPage } from './bookmarks.js';
export { type CookiesProps, cookiesPage } from './cookies.js';
export { createForumPage } from './create-forum.js';
export { createNetworkPage } from './create-network.js';
export { deletePostPage } from './delete-post.js';
export { developersPage } from './developers.js';
export { renderDocument } from './document.js';
export { draftsPage } from './drafts.js';
export { editForumPage } from './edit-forum.js';
export { editNetworkPage } from './edit-network.js';
export { editPostPage } from './edit-post.js';
export { errorPage } from './error.js';
export { type FeedbackProps, feedbackPage, feedbackSentPage } from './feedback.js';
export { feedbackReceivedPage } from './feedback-received.js';
export { filesPage } from './files.js';
export {
  forgottenPasswordPage,
  resetPasswordPage,
  resetSentPage,
} from './forgotten-password.js';
export { forumPage } from './forum.js';
export { ignoredPage } from './ignored.js';
export { keptTextPage } from './kept-text.js';
export { mailboxPage, mailPage } from './mailbox.js';
export { markUnreadPage } from './mark-unread.js';
export { memberHomePage } from './member-home.js';
export { joinPage } from './members/join.js';
export { memberPage } from './members/member.js';
export { ownNetworksPage } from './members/own-networks.js';
export type * from './members/props.js';
export { requestsPage } from './members/requests.js';
export { networkSettingsPage } from './members/settings.js';
export { membersPage } from './members.js';
export { messagePage } from './message.js';
export { moderationLogPage } from './moderation-log.js';
export { networkHomePage } from './network-home.js';
export { networksPage } from './networks.js';
export { newThreadPage } from './new-thread.js';
export { followingPage } from './notifications/following.js';
export { notificationsPage } from './notifications/list.js';
export { notificationSettingsPage } from './notifications/settings.js';
export { oldPostsPage, ownAddressPage } from './own-address.js';
export type * from './page.js';
export { preferenceChoices } from './page.js';
export { personPage } from './person.js';
export { postHistoryPage } from './post-history.js';
export type * from './props.js';
export { reactionsPage } from './reactions.js';
export { registerPage } from './register.js';
export { removePostPage } from './remove-post.js';
export { renameThreadPage } from './rename-thread.js';
export { restorePostPage } from './restore-post.js';
export { searchPage } from './search.js';
export { setupPage } from './setup.js';
export { signInPage } from './sign-in.js';
export { threadPage } from './thread.js';
export { visitorHomePage } from './visitor-home.js';
