import { counting } from '../../count.js';

const count = counting('en-GB');

/** The front pages, for members and for visitors. */
export const home = {
  title: 'Your home',
  networksTitle: 'Your networks',
  findMore: 'Find more networks',
  find: 'Find a network',
  start: 'Start a network',
  noneTitle: 'You have not joined a network yet',
  none: 'A network is a group of people who share a trade. Join one to follow its forums, or start your own.',
  unreadTitle: 'Unread threads',
  noUnreadTitle: 'You have read everything',
  noUnread: 'New posts in your networks are listed here.',
  activeTitle: 'Recent threads',
  changedTitle: 'Changed after you read it',
  edited: (who: string, number: number, title: string) => `${who} edited post ${number} in ${title}`,
  removed: (who: string, number: number, title: string) =>
    `A moderator removed post ${number} by ${who} in ${title}`,
  deleted: (who: string, number: number, title: string) => `${who} deleted post ${number} in ${title}`,
  where: (forum: string, network: string) => `${forum}, ${network}`,
  lastPost: 'Last post',
  liveTitle: 'What people talk about now',
  noTalk: 'Nobody has started a public thread yet.',
  people: (n: number) => count(n, { one: '# person is here', other: '# people are here' }),
  hero: 'Talk with people who share your work',
  description: (site: string) =>
    `${site} is a place where professional networks talk. Read freely; register to write.`,
  lead: (site: string) =>
    `${site} is home to professional networks. Ask a question, share what works, and see answers the moment they are written. You can read without an account.`,
  allNetworks: 'See all networks',
};
