/** Refusals about one post. */
export const posts = {
  ownPost: 'You can’t react to your own post.',
  gone: 'This post was taken away. Its text is not shown any more.',
  signInToKeep: 'Register or sign in to keep posts. You come back to this place.',
};
