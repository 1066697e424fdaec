import type { ErrorPageProps } from './props.js';

type Status = ErrorPageProps['status'];

const headings: Record<Status, string> = {
  400: 'We could not read that',
  401: 'Sign in first',
  403: 'You can’t open this',
  404: 'There is nothing here',
  409: 'Something changed in the meantime',
  413: 'That is too much',
  422: 'Something is missing or wrong',
  429: 'Too many tries',
  500: 'Something went wrong',
  503: 'We are not ready',
};

const texts: Record<Status, string> = {
  400: 'Your browser sent something we don’t understand. Go back and try again.',
  401: 'This page is for people who are signed in.',
  403: 'You don’t have the right to do this.',
  404: 'The address may be wrong, the page may have moved, or it is only for members.',
  409: 'Someone else changed this while you were at it. Go back, load the page again and try once more.',
  413: 'It is longer or larger than we can take. Make it shorter and try again.',
  422: 'Go back, check what you entered and try again.',
  429: 'You have tried this very often.',
  500: 'The fault is ours, not yours. Please try again in a few minutes.',
  503: 'The service is starting or being looked after. Please try again in a minute.',
};

export function headingOf(status: Status): string {
  return headings[status];
}

/** The refusal's own sentence where there is one, and for how long to wait where that is known. */
export function textOf({ status, message, retryAfterSeconds }: ErrorPageProps): string[] {
  const wait = retryAfterSeconds === undefined ? [] : [`You can try again in ${inWords(retryAfterSeconds)}.`];
  return [message ?? texts[status], ...wait];
}

/** "1 second", "45 seconds", "3 minutes": rounded up, so that waiting is enough. */
export function inWords(seconds: number): string {
  const [n, unit] =
    seconds < 90 ? [Math.max(1, Math.ceil(seconds)), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
