/** Refusals about one post, and about people whom one ignores. */
export const posts = {
  ownPost: 'You can’t react to your own post.',
  gone: 'This post was taken away. Its text is not shown any more.',
  signInToKeep: 'Register or sign in to bookmark posts. You come back to this place.',
  signInForBookmarks: 'Sign in to see your bookmarks.',
  noteLength: (max: number) => `Use at most ${max} letters in a note.`,
  tooManyBookmarks: (max: number) => `You have ${max} bookmarks, and that is the most. Remove one first.`,
  signInToIgnore: 'Sign in to ignore people.',
  yourself: 'You can’t ignore yourself.',
  tooManyIgnored: (max: number) =>
    `You ignore ${max} people, and that is the most. Take one off the list first.`,
};
