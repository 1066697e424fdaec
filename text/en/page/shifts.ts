/** Splitting a thread, and merging it with another. */
export const shifts = {
  title: 'Split or merge this thread',
  lead: 'Only inside this forum: the same people can read it afterwards. All old links go on working.',
  split: {
    title: 'Take posts into a new thread',
    posts: 'Which posts?',
    post: (n: number, name: string) => `Post ${n} by ${name}`,
    newTitle: 'Title of the new thread',
    reasonHint: 'The people who wrote these posts read the reason. It goes in the moderation log.',
    button: 'Split thread',
    none: 'This page has no post that can be taken out. The first post always stays.',
  },
  merge: {
    title: 'Bring all posts into another thread',
    into: 'Address of the other thread',
    intoHint: 'Copy it from the address line of your browser. The posts come to the end of that thread.',
    reasonHint: 'The person who started this thread reads the reason. It goes in the moderation log.',
    button: 'Merge threads',
  },
  left: (n: number) => `Post ${n} is in another thread now.`,
  goThere: (n: number) => `Go to what was post ${n}`,
};
