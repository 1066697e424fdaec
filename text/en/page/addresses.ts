import { counting } from '../../count.js';

const count = counting('en-GB');

/** Pages about e-mail addresses, forgotten passwords and old posts. */
export const addresses = {
  own: {
    title: 'E-mail address',
    yours: 'Your address',
    isConfirmed: 'Confirmed',
    isNotConfirmed: 'Not confirmed',
    shownToNobody: 'We use it for messages about your account. Nobody else sees it.',
    whyConfirm:
      'Confirm that the address is yours. Without that we can’t help you when you forget your password. We sent a link to it when you registered.',
    sendAgain: 'Send the link again',
    wasSent: 'A mail with a link is on its way. It can take a few minutes. Look in the spam folder too.',
    change: 'Change your address',
    newAddress: 'New e-mail address',
    newAddressHint: 'We send a link to it. The change counts when you open the link.',
    password: 'Your password',
    passwordHint: 'We ask again, so that nobody else can do this at your screen.',
    changeButton: 'Change address',
    back: 'Home',
  },
  notice: {
    text: 'Confirm your e-mail address. We sent you a link when you registered.',
    link: 'Read about your address',
  },
  confirm: {
    title: 'Confirm your address',
    text: (username: string) => `This proves that the address of your account ${username} is yours.`,
    button: 'Confirm address',
    signInFirst: (username: string) =>
      `Sign in as ${username} to confirm the address. This keeps others from using your address for their account.`,
    signIn: 'Sign in',
    notYours: 'If you did not register, close this page. Nothing happens.',
  },
  keep: {
    title: 'Take the change back',
    text: (username: string) =>
      `Your account ${username} gets this address back. Everyone who is signed in to it is signed out. Then you choose a new password.`,
    button: 'Take the change back',
  },
  over: {
    title: 'This link does not work any more',
    text: 'It was used already, or it is too old, or something about the account changed since.',
    forgotten: 'Ask for a new password',
    address: 'Your e-mail address',
  },
  forgotten: {
    title: 'Forgotten password',
    description: 'Ask for a mail to choose a new password with.',
    text: 'Enter the e-mail address of your account. We send you a link to choose a new password with.',
    onlyConfirmed: 'This only works for an address that you have confirmed.',
    email: 'E-mail address',
    button: 'Send the link',
    link: 'Have you forgotten your password?',
  },
  sent: {
    title: 'Look into your mailbox',
    text: 'If this address belongs to an account and is confirmed, a mail is on its way. It can take a few minutes. Look in the spam folder too.',
    lasts: 'The link works once, for 60 minutes.',
    none: 'No mail?',
    noneText:
      'Maybe you registered with another address, or never confirmed it. Then the people who run this site can’t give you a new password either: anyone could ask them.',
    again: 'Ask once more',
  },
  reset: {
    title: 'Choose a new password',
    text: (username: string) =>
      `This is for your account ${username}. Everyone who is signed in to it is signed out, on all devices.`,
    password: 'New password',
    hint: 'At least 12 characters, without your own name in it.',
    button: 'Save password',
  },
  claim: {
    title: 'Your old posts',
    offer: (n: number) =>
      count(n, {
        one: '# post in the archive was written from your address.',
        other: '# posts in the archive were written from your address.',
      }),
    explain:
      'They came here with an old archive and stand under a name without an account. If they are yours, they get your name, and you can edit and delete them.',
    forGood: 'This can’t be taken back.',
    button: 'These posts are mine',
    link: 'See your old posts',
    none: 'There are no posts in the archive that wait for you.',
    confirmFirst: 'Confirm your address first. Then we can look for posts that were written from it.',
    running: 'Your old posts are getting your name. In a large archive this takes some minutes.',
    done: 'The posts are yours. They get your name within some minutes.',
  },
};
