import type { Letter, MailWords, Sender } from './letter.js';

interface About {
  username: string;
}

const secure = { path: '/forgotten-password' };
const standing = { path: '/account/standing' };

/** Security notices: what happened to an account, and what to do if it was somebody else. */
export const notices = {
  /** Somebody registered with an address that has an account already: only its owner is told. */
  addressKnown(words: MailWords, { username }: About, { siteName }: Sender): Letter {
    const { subject, text, action } = words.addressKnown;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, path: '/forgotten-password' },
    };
  },

  newPlace(words: MailWords, { username, at }: About & { at: string }, { siteName }: Sender): Letter {
    const { subject, text } = words.newPlace;
    return {
      subject: subject(siteName),
      paragraphs: text(username, words.moment(at)),
      action: { label: words.secureAccount, ...secure },
    };
  },

  passwordChanged(words: MailWords, { username }: About, { siteName }: Sender): Letter {
    const { subject, text } = words.passwordChanged;
    return {
      subject: subject(siteName),
      paragraphs: text(username),
      action: { label: words.secureAccount, ...secure },
    };
  },

  tokenCreated(
    words: MailWords,
    { username, label }: About & { label: string },
    { siteName }: Sender,
  ): Letter {
    const { subject, text } = words.tokenCreated;
    return {
      subject: subject(siteName),
      paragraphs: text(username, label),
      action: { label: words.secureAccount, ...secure },
    };
  },

  accountClosed(words: MailWords, { username }: About, { siteName }: Sender): Letter {
    const { subject, text } = words.accountClosed;
    return { subject: subject(siteName), paragraphs: text(siteName, username) };
  },

  /** What was decided, and why, stands behind the link: a mail lies about in other people's houses. */
  accountSuspended(words: MailWords, { username }: About, { siteName }: Sender): Letter {
    const { subject, text, action } = words.accountSuspended;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, ...standing },
    };
  },

  accountToBeClosed(words: MailWords, { username }: About, { siteName }: Sender): Letter {
    const { subject, text, action } = words.accountToBeClosed;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, ...standing },
    };
  },
};
