import { type Digest, type NewsCounts, notificationKinds } from '../../../contract/notifications.js';
import type { Letter, MailWords, Sender } from './letter.js';

interface New {
  username: string;
  digest: Exclude<Digest, 'never'>;
  counts: NewsCounts;
  key: string;
}

/** For whoever asked for it: how much is new. Names and texts stay on the site, where it is asked who may read them. */
export function digest(
  words: MailWords,
  { username, digest, counts, key }: New,
  { siteName }: Sender,
): Letter {
  const { subject, text, news, action, after, stop } = words.digest;
  return {
    subject: subject(siteName),
    paragraphs: [
      text(siteName, username),
      ...notificationKinds.flatMap((kind) => (counts[kind] > 0 ? [news[kind](counts[kind])] : [])),
    ],
    action: { label: action, path: '/notifications?show=unread' },
    after: [after[digest]],
    stop: { label: stop, path: `/mails/stop?key=${key}` },
  };
}
