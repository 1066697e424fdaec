import type { Letter, MailWords, Sender } from './letter.js';

interface LinkData {
  username: string;
  /** The secret of the link. */
  token: string;
}

/** Mail whose link proves something. The link opens a page with one button: programs that follow links prove nothing. */
export const links = {
  confirmAddress(words: MailWords, { username, token }: LinkData, { siteName }: Sender): Letter {
    const { subject, text, action, after } = words.confirmAddress;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, path: `/confirm-address?token=${token}` },
      after,
    };
  },

  resetPassword(words: MailWords, { username, token }: LinkData, { siteName }: Sender): Letter {
    const { subject, text, action, after } = words.resetPassword;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, path: `/reset-password?token=${token}` },
      after,
    };
  },

  changeAddress(words: MailWords, { username, token }: LinkData, { siteName }: Sender): Letter {
    const { subject, text, action, after } = words.changeAddress;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, path: `/confirm-address?token=${token}` },
      after,
    };
  },

  /** To the address that was: the way back. */
  addressChanged(words: MailWords, { username, token }: LinkData, { siteName }: Sender): Letter {
    const { subject, text, action, after } = words.addressChanged;
    return {
      subject: subject(siteName),
      paragraphs: text(siteName, username),
      action: { label: action, path: `/keep-address?token=${token}` },
      after,
    };
  },
};
