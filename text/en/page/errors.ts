import { count } from '../count.js';

/** The page that says what went wrong and what would help. */
export const errors = {
  headings: {
    400: 'We could not read that',
    401: 'Sign in first',
    403: 'You can’t open this',
    404: 'There is nothing here',
    409: 'Something changed in the meantime',
    410: 'This is gone',
    413: 'That is too much',
    422: 'Something is missing or wrong',
    429: 'Too many tries',
    500: 'Something went wrong',
    503: 'We are not ready',
  },
  texts: {
    400: 'Your browser sent something we don’t understand. Go back and try again.',
    401: 'This page is for people who are signed in.',
    403: 'You don’t have the right to do this.',
    404: 'The address may be wrong, the page may have moved, or it is only for members.',
    409: 'Someone else changed this while you were at it. Go back, load the page again and try once more.',
    410: 'It was here once and was taken away.',
    413: 'It is longer or larger than we can take. Make it shorter and try again.',
    422: 'Go back, check what you entered and try again.',
    429: 'You have tried this very often.',
    500: 'The fault is ours, not yours. Try again in a few minutes.',
    503: 'The service is starting or being looked after. Try again in a minute.',
  },
  waitSeconds: (n: number) =>
    count(n, { one: 'You can try again in # second.', other: 'You can try again in # seconds.' }),
  waitMinutes: (n: number) =>
    count(n, { one: 'You can try again in # minute.', other: 'You can try again in # minutes.' }),
  goHome: 'Go to the home page',
  whatYouWrote: 'What you wrote',
  sendAgainHint: 'It was not taken yet. If a file belonged to it, choose that again after it is sent.',
  sendAgain: 'Send it again',
  number: (id: string) => `If you write to us about this, give this number: ${id}`,
  signInHelps: 'Signing in helps. You come back to this place.',
  signInMayHelp: 'If it is for members, signing in helps. You come back to this place.',
  forMembers: 'This is for members of {network}. Joining helps, and it is open to everyone.',
};
