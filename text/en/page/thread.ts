/** A thread's page: its header, its list, and the place to answer. */
export const thread = {
  description: (title: string, forum: string, network: string) =>
    `A thread in ${forum}, ${network}: ${title}`,
  skipToReply: 'Skip to reply',
  posts: 'Posts',
  pages: 'Pages of this thread',
  pagesAtFoot: 'Pages of this thread, at its foot',
  startedBy: (name: string) => `Started by ${name},`,
  forumOf: 'A forum of {network}',
  reply: 'Reply',
  write: 'Write a reply',
  post: 'Post reply',
  checkReplies: 'Check for new replies',
};
