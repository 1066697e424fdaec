import type { Message } from '../compose/compose.js';
import { MailRefused } from './transport.js';

export interface From {
  name: string;
  address: string;
}

/**
 * A message in nodemailer's terms. Names and addresses go in as objects and the envelope on its own, so nothing is
 * parsed out of a text that somebody typed.
 * @throws MailRefused for an address that is more than one
 */
export function toEnvelope({ id, to, subject, text, html, locale, stop }: Message, from: From) {
  if (!/^[^\s,;<>"()[\]\\:\p{Cc}]+@[^\s,;<>"()[\]\\:\p{Cc}@]+$/u.test(to))
    throw new MailRefused('not one address');
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    envelope: { from: from.address, to: [to] },
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    // The same at every try: a second copy is known for what it is.
    messageId: `<${id}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
      ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
