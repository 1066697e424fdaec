export { waiting } from './anonymous.js';
export { checkImages } from './check-images.js';
export { checkNoFiles } from './check-no-files.js';
export { type ForumFacts, forumFactsById, forumFactsFor } from './facts/forum.facts.js';
export { forumAt } from './facts/forum-at.facts.js';
export { networkStanding } from './facts/network-standing.js';
export { type PostFacts, postFacts, type ThreadFacts, threadFacts } from './facts/thread.facts.js';
export {
  canManageForum,
  canModerateForum,
  canReadForum,
  canSeeForum,
  canSeeInside,
  canStartThread,
  canWrite,
  type ForumStanding,
  isForEveryone,
  type ReaderStanding,
} from './policies/forum.policy.js';
export { canReadPeople } from './policies/forum-people.policy.js';
export { isAuthor } from './policies/thread.policy.js';
export { presentForum, presentNetworkRef } from './presenters/forum.presenter.js';
export { presentPost } from './presenters/post.presenter.js';
export { queueOfForum, queueOfNetwork } from './presenters/queue-place.presenter.js';
export { presentThread, threadPath } from './presenters/thread.presenter.js';
export { movePreview } from './queries/access-preview.js';
export { changedHeads, type ThreadHead } from './queries/changed-heads.js';
export {
  arrivedEdits,
  createdPosts,
  type FollowedPost,
  retitledThreads,
  rewrittenPosts,
} from './queries/followed-posts.js';
export { forumChangesFacts, toForumMessage, toForumSync } from './queries/forum-changes.js';
export { forumPageFacts } from './queries/forum-page.js';
export { forumsAsSeen, type SeatedForum } from './queries/forums-as-seen.js';
export { hasPosted } from './queries/has-posted.js';
export { moveChoices } from './queries/move-choices.js';
export { type ForumName, forumNameJson, type PeopleLine, peopleLines } from './queries/people-lines.js';
export {
  audienceOf,
  couldModerate,
  knownTo,
  moderatedBy,
  readableBy,
  readableByAnyone,
  readingSince,
  seatOf,
} from './queries/readable-sql.js';
export { type Readers, readersAmong } from './queries/readers-among.js';
export { type RoomCount, roomCounts } from './queries/room-counts.js';
export {
  type ForumRow,
  forumJson,
  iso,
  type NetworkRow,
  networkJson,
  type ThreadRow,
  threadJson,
} from './queries/rows.js';
export {
  threadChangesFacts,
  threadChangesSince,
  toThreadMessage,
  toThreadSync,
} from './queries/thread-changes.js';
export { pageOf } from './queries/thread-page.js';
export { forumVersion, threadVersion, type Version } from './queries/versions.js';
export { followQuotesJob, followQuotesNow } from './quotes/quotes.job.js';
export { withoutGoneQuotes } from './quotes/take-out.js';
export { forgetTurns } from './slow-mode.js';
export { type Authority, moderatorsAuthority } from './statements/authority.js';
export { bump } from './statements/bump.js';
export { changeThread, type ThreadChangeStatement } from './statements/change-thread.js';
export { changeWriting } from './statements/change-writing.js';
export { closeForums, reopenForums, type WholeNetworkAct } from './statements/close-forums.js';
export { keptVersion } from './statements/edit-post.js';
export { forgetFile } from './statements/forget-file.js';
export { type ImportedPost, type ImportedPosts, importPosts } from './statements/import-posts.js';
export { moveClaimedPosts } from './statements/move-claimed-posts.js';
export { type MoveLog, moveThread } from './statements/move-thread.js';
export { type HeldText, publishHeld } from './statements/publish-held.js';
export { restampAuthor } from './statements/restamp-author.js';
export { type ShiftBack, shiftPosts } from './statements/shift-posts.js';
export type { WrittenAlong } from './statements/written-along.js';
export { addForumPerson } from './use-cases/add-forum-person.js';
export { archiveForum } from './use-cases/archive-forum.js';
export { bookmarkPost } from './use-cases/bookmark-post.js';
export { claimPosts } from './use-cases/claim-posts.js';
export { createForum } from './use-cases/create-forum.js';
export { createThread } from './use-cases/create-thread.js';
export { deletePost } from './use-cases/delete-post.js';
export { editPost } from './use-cases/edit-post.js';
export { findCandidates } from './use-cases/find-candidates.js';
export { forumChanges } from './use-cases/forum-changes.js';
export { listBookmarks } from './use-cases/list-bookmarks.js';
export { listForums } from './use-cases/list-forums.js';
export { listReactions } from './use-cases/list-reactions.js';
export { locatePost } from './use-cases/locate-post.js';
export { previewForumAccess } from './use-cases/preview-forum-access.js';
export { quotePost } from './use-cases/quote-post.js';
export { reactToPost } from './use-cases/react-to-post.js';
export { readClaim } from './use-cases/read-claim.js';
export { readForum } from './use-cases/read-forum.js';
export { readForumPeople } from './use-cases/read-forum-people.js';
export { readForumPlace } from './use-cases/read-forum-place.js';
export { readPostHistory } from './use-cases/read-post-history.js';
export { readPostSource } from './use-cases/read-post-source.js';
export { readThread } from './use-cases/read-thread.js';
export { removeBookmark } from './use-cases/remove-bookmark.js';
export { removeForumPerson } from './use-cases/remove-forum-person.js';
export { renameThread } from './use-cases/rename-thread.js';
export { replyToThread } from './use-cases/reply-to-thread.js';
export { setForumRole } from './use-cases/set-forum-role.js';
export { threadChanges } from './use-cases/thread-changes.js';
export { updateForum } from './use-cases/update-forum.js';
