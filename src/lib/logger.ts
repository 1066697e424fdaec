import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** Names under which secrets, texts and addresses could travel; their values never reach a log. */
const redacted = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'body',
  'source',
  'html',
  'email',
  'reason',
  'url',
  'parameters',
  'query',
  'detail',
];

/** JSON lines on the given stream (standard output by default), secrets redacted at two depths. */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const paths = redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    { level, base: { pid: process.pid }, redact: { paths, censor: '[redacted]' } },
    destination ?? process.stdout,
  );
}

/** A logger that writes nothing, for tools and tests. */
export const silentLogger: Logger = pino({ level: 'silent' });
