/** What is said once for a whole kind of page: of whose views they are, and of feeds. */
export const standing = {
  ownPage:
    'The network wrote this page. That it stands here is no recommendation by this site, and no promise that it is right.',
  age: (years: number) =>
    `You need to be ${years} or older to have an account. Never post your address, your telephone number or where you can be met.`,
  feed: 'Follow this in a feed reader',
  feedOf: {
    forum: (forum: string, network: string) => `${forum}, ${network}`,
    thread: (title: string, forum: string) => `${title} – ${forum}`,
    post: (number: number, author: string) => `Post ${number} by ${author}`,
    replies: (n: number) => (n === 0 ? 'No replies yet.' : n === 1 ? 'One reply.' : `${n} replies.`),
    rights:
      'Each text belongs to whoever wrote it, and gives their own view. Do not publish, quote or retell it elsewhere before they have said yes.',
  },
};
