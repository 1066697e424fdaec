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

/**
 * A failure as the log may hold it. The database's messages quote the values that it could not take, which can be
 * people's words, so of its failures only kind and place are kept.
 */
function failure(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, code, constraint, table, routine } = error as Error & Record<string, unknown>;
  const isOfDatabase = name === 'QueryFailedError' || (routine !== undefined && code !== undefined);
  const frames = String(stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return isOfDatabase
    ? { type: 'DatabaseError', code, constraint, table, routine, frames }
    : { type: name, message, code, frames };
}

/** JSON lines on the given stream (standard output by default), secrets redacted at two depths. */
export function createLogger(level: string, destination?: NodeJS.WritableStream): Logger {
  const paths = redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    {
      level,
      base: { pid: process.pid },
      serializers: { err: failure },
      redact: { paths, censor: '[redacted]' },
    },
    destination ?? process.stdout,
  );
}

/** A logger that writes nothing, for tools and tests. */
export const silentLogger: Logger = pino({ level: 'silent' });
