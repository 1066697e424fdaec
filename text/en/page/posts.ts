/** Pages about posts: who reacted, bookmarks, people whom one ignores, versions side by side. */
export const posts = {
  replyToThread: 'Reply to the whole thread instead',
  reactionsTitle: (n: number) => `Who reacted to post ${n}`,
  nobodyReacted: 'Nobody yet',
  nobodyReactedText: 'Nobody has reacted to this post.',
  reactions: 'Reactions',
  olderReactions: 'Older reactions',
  goToPost: 'Go to the post',
  inThread: (title: string) => `In “${title}”.`,

  bookmarksTitle: 'Your bookmarks',
  bookmarksLead: 'Posts you want to find again. Only you can see this list.',
  noBookmarks: 'No bookmarks yet',
  noBookmarksText: 'Open “More” under a post and choose “Bookmark”. You find it here again.',
  bookmarks: 'Bookmarks',
  olderBookmarks: 'Older bookmarks',
  bookmarkOf: (n: number, title: string) => `Post ${n} in “${title}”`,
  byIn: (name: string, forum: string) => `By ${name}, in ${forum}`,
  keptOn: 'Bookmarked',
  textGone: 'This post was taken away.',
  note: 'Note for yourself',
  noteFor: (n: number) => `Note on post ${n}`,
  saveNote: 'Save note',
  ofPost: (n: number) => ` on post ${n}`,
  removeBookmark: 'Remove bookmark',

  ignoredTitle: 'People you ignore',
  ignoredLead:
    'You see their posts as one line, and their mentions do not reach you. They are never told, and nobody else can see this list.',
  nobodyIgnored: 'You ignore nobody',
  nobodyIgnoredText: 'To ignore a person, open “More” under one of their posts.',
  stopIgnoring: (name: string) => `Stop ignoring ${name}`,
};
