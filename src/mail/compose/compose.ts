import { type Language, locales, wordsOf } from '../../../text/index.js';
import { inZone } from '../../../text/zone.js';
import { type TemplateName, templates } from '../templates/index.js';
import type { Letter, MailWords, Sender } from '../templates/letter.js';
import { toHtml } from './to-html.js';
import { toText } from './to-text.js';

/** A mail ready for a transport: every field is one value, so nothing in it can become two recipients or a header. */
export interface Message {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** For `Content-Language`. */
  locale: string;
  /** Where a program of the reader's may end mails of this kind at once (RFC 8058); null: they can't be ended. */
  stop: string | null;
}

interface Filled {
  id: string;
  to: string;
  template: string;
  data: object;
  language: Language;
  /** Where the reader's times are told; left out: the site's. */
  zone?: string | null;
}

/** @throws Error for a template that is not there (any more) */
export function compose({ id, to, template, data, language, zone }: Filled, sender: Sender): Message {
  const fill = templates[template as TemplateName] as
    | ((words: MailWords, data: object, sender: Sender) => Letter)
    | undefined;
  if (!fill) throw new Error(`There is no mail template called ${template}.`);
  const words = wordsOf(language).answers.mail;
  const letter = inZone(zone ?? sender.timeZone, () => fill(words, data, sender));
  return {
    id,
    to,
    subject: oneLine(letter.subject),
    text: toText(letter, words, sender),
    html: toHtml(letter, words, sender, language),
    locale: locales[language],
    stop: letter.stop ? `${sender.publicUrl}${letter.stop.path}` : null,
  };
}

/** A subject is one line, whatever somebody called their site or their token. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
