import { count } from '../count.js';

const members = (n: number) => count(n, { one: '# member', other: '# members' });

/** What those who run a network tell all its members. */
export const announcements = {
  link: 'Announcements',
  titleOf: (network: string) => `Announcements of ${network}`,
  lead: 'What the people who run this network want every member to know.',
  none: 'Nothing is announced yet',
  noneText: 'News for all members will stand here.',
  write: 'Write an announcement',
  by: 'By {person} on {day}',
  someone: 'a former member',
  pages: 'Pages of announcements',
  going: (told: number, mailed: number, of: number) =>
    `It is on its way: ${told} of ${members(of)} are told, ${count(mailed, { one: '# mail is', other: '# mails are' })} with the post.`,
  gone: (told: number, mailed: number) =>
    `${count(told, { one: '# member was', other: '# members were' })} told, ${count(mailed, { one: '# by mail too', other: '# by mail too' })}.`,
  newTitleOf: (network: string) => `Announcement to ${network}`,
  about: 'Each member gets a notification and a mail of their own. Nobody sees another’s address.',
  title: 'Title',
  body: 'Text',
  see: 'See it before sending',
  seeAgain: 'See it again',
  previewOf: 'How it will look',
  sure: (n: number) => `This goes to ${members(n)}. It can’t be taken back.`,
  send: (n: number) => `Send to ${members(n)}`,
};
