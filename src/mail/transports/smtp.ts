import { createTransport } from 'nodemailer';
import { type From, toEnvelope } from './envelope.js';
import { MailRefused, type Transport } from './transport.js';

const SECOND = 1_000;

/**
 * Mail by an SMTP server. `smtps://` speaks TLS from the start; `smtp://` must change to it before anything is said,
 * unless the server is this machine itself. Certificates are checked.
 * @param url `smtp://user:password@host:port`; nodemailer's options may follow as a query
 */
export function smtpTransport(url: string, from: From): Transport {
  const { hostname, protocol } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const mailer = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !isHere,
    // What runs beside us has no certificate that a stranger would trust, and nobody listens in between.
    ignoreTLS: protocol === 'smtp:' && isHere,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    dnsTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
  });
  return {
    async send(message) {
      try {
        await mailer.sendMail(toEnvelope(message, from));
      } catch (error) {
        throw isForGood(error) ? new MailRefused('the server refused it') : error;
      }
    },
    close: () => mailer.close(),
  };
}

/** 5xx about this mail. A refused login or a broken connection is about the server, and may be mended. */
function isForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  return responseCode !== undefined && responseCode >= 500 && responseCode !== 530;
}
