/** The rules for comments and their moderation. */
export const terms = {
  acceptFirst:
    'Your text is kept here. The rules for comments are new to you: read and accept them, then send it again.',
  publishedMeanwhile: 'Somebody published another version meanwhile. Look at it, then publish yours.',
};
