import type { AnswerWords } from '../../../text/shape.js';

export type MailWords = AnswerWords['mail'];

/** What a mail says, before it becomes plain text and HTML. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  /** The one link, as a path of this site. */
  action?: { label: string; path: string };
  /** What stands below the link. */
  after?: string[];
  /** Ends mails of this kind, for whoever asked for them: a path that needs no signing in. */
  stop?: { label: string; path: string };
}

/** The site that writes. */
export interface Sender {
  siteName: string;
  /** The zone of times for whoever's own is not known. */
  timeZone: string;
  /** The origin of all links: never what a request said. */
  publicUrl: string;
}

/** Pure: the words of one language filled in. Names that strangers chose stay out of it, they could be an advert. */
export type Template<D> = (words: MailWords, data: D, sender: Sender) => Letter;
