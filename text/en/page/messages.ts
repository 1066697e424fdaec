import { count } from '../count.js';

/** Letters to those who run or moderate a network, and what comes back. */
export const messages = {
  title: 'Messages',
  lead: 'What you wrote to the people who run networks, and what was written to you as one of them.',
  none: 'No messages',
  noneText: 'On a network’s page you can write to its contact or its moderators.',
  write: { contact: 'Write to the contact', moderators: 'Write to the moderators' },
  contactIs: 'The contact is {person}.',
  titleTo: {
    contact: (place: string) => `Write to the contact of ${place}`,
    moderators: (place: string) => `Write to the moderators of ${place}`,
  },
  about: {
    contact: 'One person gets it. They see your name, and no address.',
    moderators: 'All who moderate here get it. They see your name, and no address.',
  },
  text: 'Your message',
  send: 'Send message',
  of: {
    contact: (place: string) => `To the contact of ${place}`,
    moderators: (place: string) => `To the moderators of ${place}`,
  },
  somewhere: 'a place you can’t see any more',
  from: (name: string) => `from ${name}`,
  someone: 'a former member',
  by: '{person} on {time}',
  you: 'You',
  answer: 'Your answer',
  sendAnswer: 'Send answer',
  earlier: (n: number) =>
    count(n, { one: 'The latest # message is shown.', other: 'The latest # messages are shown.' }),
};
