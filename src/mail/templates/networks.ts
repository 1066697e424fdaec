import type { Letter, MailWords, Sender } from './letter.js';

interface Invited {
  /** Null: the network's name reads like an address, and nobody's advert goes out with our mail. */
  network: string | null;
  token: string;
}

interface Announced {
  network: string;
  /** Path of the network's announcements. */
  path: string;
  title: string;
  body: string;
}

interface Written {
  path: string;
  as: 'contact' | 'moderators' | 'answer';
}

/** What networks write. */
export const networks = {
  /** To an address that somebody typed: whether it has an account, nobody knows here. */
  networkInvitation(words: MailWords, { network, token }: Invited, { siteName }: Sender): Letter {
    const { subject, text, action, after, someNetwork } = words.networkInvitation;
    const name = network ?? someNetwork;
    return {
      subject: subject(name, siteName),
      paragraphs: text(name, siteName),
      action: { label: action, path: `/invitation?token=${token}` },
      after,
    };
  },

  /** To whoever runs or moderates something, or to whom they answered. The text stays on the site: it could be an advert. */
  messageWaiting(words: MailWords, { path, as }: Written, { siteName }: Sender): Letter {
    const { subject, text, action, after } = words.messageWaiting;
    return {
      subject: subject(siteName),
      paragraphs: text[as](siteName),
      action: { label: action, path },
      after,
    };
  },

  /** To a member, by the admins of a network they belong to. One recipient a message (N17). */
  announcement(words: MailWords, { network, path, title, body }: Announced, { siteName }: Sender): Letter {
    const { subject, action, after } = words.announcement;
    return {
      subject: subject(network, title),
      paragraphs: body.split(/\n{2,}/),
      action: { label: action, path },
      after: after(network, siteName),
    };
  },
};
