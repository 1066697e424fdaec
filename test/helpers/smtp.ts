import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server got it. */
export interface Received {
  /** Envelope recipients. */
  to: string[];
  from: string;
  raw: string;
  mail: Email;
  isSecure: boolean;
}

export interface TestSmtp {
  port: number;
  received: Received[];
  /** What the server answers to a recipient: nothing, or an SMTP code. */
  refuse: Map<string, number>;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine. */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const refuse = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure || options.key ? [] : ['STARTTLS'],
    logger: false,
    ...options,
    onRcptTo({ address }, _session, done) {
      const code = refuse.get(address);
      done(code ? Object.assign(new Error(`no such person: ${address}`), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { rcptTo, mailFrom } = session.envelope;
        received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
          raw,
          mail: await PostalMime.parse(raw),
          isSecure: session.secure,
        });
        done();
      });
    },
  });
  // A client that breaks off is its own test's business.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, refuse, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
