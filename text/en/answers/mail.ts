import { counting } from '../../count.js';
import { zonedMoment } from '../../zone.js';

const counts = counting('en-GB');
const count = (n: number, one: string, other: string) =>
  n > 99 ? `More than 99 ${other}` : counts(n, { one: `# ${one}`, other: `# ${other}` });

/** What the site writes by e-mail. */
export const mail = {
  /** @param at ISO 8601 */
  moment: (at: string) => zonedMoment(at, 'en-GB').join(' '),
  /** Below every mail. */
  foot: (site: string) => `${site} sent this. Nobody reads answers to this address.`,
  linkBelow: 'If the button does not work, copy this address into your browser:',
  secureAccount: 'Choose a new password',
  confirmAddress: {
    subject: (site: string) => `Confirm your address for ${site}`,
    text: (site: string, username: string) => [
      `Somebody registered at ${site} with this address. The user name is ${username}.`,
      'If it was you, confirm that the address is yours. The link works once, for 24 hours.',
    ],
    action: 'Confirm my address',
    after: ['If it was not you, do nothing. Nobody can use your address without this link.'],
  },
  resetPassword: {
    subject: (site: string) => `Choose a new password for ${site}`,
    text: (_site: string, username: string) => [
      `Somebody asked for a new password for your account. The user name is ${username}.`,
      'If it was you, choose one here. The link works once, for 60 minutes.',
    ],
    action: 'Choose a new password',
    after: ['If it was not you, do nothing. Your password stays as it is.'],
  },
  changeAddress: {
    subject: (site: string) => `Confirm your new address for ${site}`,
    text: (site: string, username: string) => [
      `The account ${username} at ${site} is to have this address.`,
      'If it is yours, confirm it. The link works once, for 24 hours.',
    ],
    action: 'Confirm my new address',
    after: ['If you know nothing of this, do nothing. Your address will not be used.'],
  },
  addressChanged: {
    subject: (site: string) => `Your address for ${site} was changed`,
    text: (_site: string, username: string) => [
      `The account ${username} now has another e-mail address.`,
      'If it was you, there is nothing to do.',
      'If it was not you, take the change back. The link works for 7 days. It brings back this address and signs out everyone who is signed in.',
    ],
    action: 'Take the change back',
    after: ['Then choose a new password.'],
  },
  addressKnown: {
    subject: (site: string) => `You already have an account at ${site}`,
    text: (site: string, username: string) => [
      `Somebody registered at ${site} with this address. It already belongs to your account. The user name is ${username}.`,
      'If it was you, sign in to that account. If you forgot the password, choose a new one.',
      'If it was not you, do nothing. The other account can’t use your address.',
    ],
    action: 'Choose a new password',
  },
  newPlace: {
    subject: (site: string) => `New sign-in to ${site}`,
    text: (username: string, at: string) => [
      `Somebody signed in to your account ${username} from a place we have not seen before, on ${at}.`,
      'If it was you, there is nothing to do.',
      'If it was not you, choose a new password at once. That signs out everyone.',
    ],
  },
  passwordChanged: {
    subject: (site: string) => `Your password for ${site} was changed`,
    text: (username: string) => [
      `The password of your account ${username} was changed.`,
      'If it was you, there is nothing to do.',
      'If it was not you, choose a new password at once. That signs out everyone.',
    ],
  },
  tokenCreated: {
    subject: (site: string) => `A new token for your account at ${site}`,
    text: (username: string, label: string) => [
      `A program can now act as your account ${username}. Its token is called “${label}”.`,
      'If it was you, there is nothing to do.',
      'If it was not you, choose a new password at once. That ends all tokens.',
    ],
  },
  networkInvitation: {
    someNetwork: 'a network',
    subject: (network: string, site: string) => `You are invited to ${network} at ${site}`,
    text: (network: string, site: string) => [
      `Somebody who runs ${network} at ${site} invites you to join it.`,
      'The link shows who invites you, and what the network is for. It works once.',
    ],
    action: 'See the invitation',
    after: ['If you do not want to join, do nothing. Nothing happens with your address.'],
  },
  announcement: {
    subject: (network: string, title: string) => `${network}: ${title}`,
    action: 'Read it at the network',
    after: (network: string, site: string) => [
      `You get this as a member of ${network} at ${site}. When you leave the network, it ends.`,
    ],
  },
  messageWaiting: {
    subject: (site: string) => `A message for you at ${site}`,
    text: {
      contact: (site: string) => [
        `Somebody wrote to you at ${site}. They wrote to you as the contact of a network.`,
      ],
      moderators: (site: string) => [
        `Somebody wrote to the moderators of a place at ${site}. You are one of them.`,
      ],
      answer: (site: string) => [`Somebody answered a message at ${site} that you sent or got.`],
    },
    action: 'Read the message',
    after: ['You can answer there. Nobody sees your e-mail address.'],
  },
  digest: {
    subject: (site: string) => `What is new for you at ${site}`,
    text: (site: string, username: string) => `This is new for ${username} at ${site}, and not read yet:`,
    news: {
      mention: (n: number) => count(n, 'post with your name', 'posts with your name'),
      reply: (n: number) => count(n, 'post of yours that was answered', 'posts of yours that were answered'),
      thread: (n: number) =>
        count(n, 'thread you follow with new posts', 'threads you follow with new posts'),
      forum: (n: number) => count(n, 'new thread in a forum you follow', 'new threads in forums you follow'),
      decision: (n: number) => count(n, 'decision about a post of yours', 'decisions about posts of yours'),
      network: (n: number) =>
        count(n, 'piece of news from your networks', 'pieces of news from your networks'),
      fairness: (n: number) =>
        count(
          n,
          'piece of news about reports, appeals or rules',
          'pieces of news about reports, appeals or rules',
        ),
    },
    action: 'See what is new',
    after: {
      daily: 'You asked for this mail once a day. It never says what was written, or who wrote it.',
      weekly: 'You asked for this mail once a week. It never says what was written, or who wrote it.',
    },
    stop: 'Get no more of these mails',
  },
  accountSuspended: {
    subject: (site: string) => `Your account at ${site} is suspended`,
    text: (site: string, username: string) => [
      `The people who run ${site} have suspended your account ${username}.`,
      'You can still sign in to read why and until when, to appeal, and to take your data.',
    ],
    action: 'Read the decision',
  },
  accountToBeClosed: {
    subject: (site: string) => `Your account at ${site} is to be closed`,
    text: (site: string, username: string) => [
      `Two of the people who run ${site} have decided to close your account ${username}. It will be erased in 30 days.`,
      'Until then you can sign in to read why, to appeal, and to take your data. While an appeal waits for its answer, nothing is erased.',
    ],
    action: 'Read the decision',
  },
  accountClosed: {
    subject: (site: string) => `Your account at ${site} is closed`,
    text: (site: string, username: string) => [
      `Your account ${username} at ${site} is closed. Nobody can sign in to it.`,
      'If it was not you, write to the people who run the site.',
    ],
  },
};
