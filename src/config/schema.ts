import { isIP } from 'node:net';
import { z } from 'zod';
import { isZone } from '../../text/zone.js';

/** A rule and the one sentence that is said when it is broken. The value itself is never repeated. */
function text(rule: (value: string) => boolean, sentence: string) {
  return z.string({ error: sentence }).trim().refine(rule, { error: sentence });
}

/** What one process may do of a site's work. */
export const roles = ['web', 'gateway', 'jobs'] as const;
export type Role = (typeof roles)[number];

/** Every variable Convene reads. `.env.example` and docs/operations.md list the same ones (tested). */
export const environmentSchema = z.object({
  DATABASE_URL: text(
    isUrlWith('postgres:', 'postgresql:'),
    'must be an address like postgres://user:password@host/database.',
  ).optional(),
  REDIS_URL: text(isUrlWith('redis:', 'rediss:'), 'must be an address like redis://host:6379.').optional(),
  ROLES: text(isRoles, 'must be some of web, gateway and jobs, separated by commas.')
    .transform((value) => new Set(hops(value) as Role[]))
    .default(new Set(roles)),
  METRICS_PORT: text(isPort, 'must be a whole number from 0 to 65535.').transform(Number).optional(),
  METRICS_HOST: text(isHost, 'must be a network address of this machine, like 127.0.0.1 or 0.0.0.0.').default(
    '127.0.0.1',
  ),
  HOST: text(isHost, 'must be a network address of this machine, like 127.0.0.1 or 0.0.0.0.').default(
    '127.0.0.1',
  ),
  PORT: text(isPort, 'must be a whole number from 0 to 65535.').transform(Number).default(3000),
  PUBLIC_URL: text(isOrigin, 'must be like https://forum.example.org, without a path.')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: text((value) => !value.includes('\0'), 'must be the path of a folder.').default('./data'),
  ERASURES_FILE: text((value) => !value.includes('\0'), 'must be the path of a file.').optional(),
  SITE_NAME: text(isName, 'must have 1 to 60 characters on one line.').default('Convene'),
  TIME_ZONE: text(isZone, 'must be the name of a time zone, like Europe/London.').default('UTC'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent.',
    })
    .default('info'),
  TRUST_PROXY: text(
    (value) => hops(value).every(isHop),
    'must be a list of network addresses or ranges, separated by commas.',
  )
    .transform(hops)
    .default([]),
  SMTP_URL: text(
    isUrlWith('smtp:', 'smtps:'),
    'must be an address like smtps://user:password@host.',
  ).optional(),
  S3_BUCKET: text(
    isBucket,
    'must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens.',
  ).optional(),
  S3_ENDPOINT: text(
    isUrlWith('http:', 'https:'),
    'must be an address like https://s3.example.org.',
  ).optional(),
  S3_REGION: text(isOneWord, 'must be one word like eu-west-2.').default('us-east-1'),
  S3_ACCESS_KEY_ID: text(isOneWord, 'must be one word.').optional(),
  S3_SECRET_ACCESS_KEY: text(isOneWord, 'must be one word.').optional(),
  CLAMD: text(isClamd, 'must be host:port of a clamd, or the path of its socket.').optional(),
  CONTACT_MAIL: text(isMailAddress, 'must be one e-mail address like help@example.org.').optional(),
  ANONYMITY_KEY: text(
    isKey,
    'must be 32 random bytes as base64, as `openssl rand -base64 32` writes them.',
  ).optional(),
  MAIL_FROM: text(isMailAddress, 'must be one e-mail address like forum@example.org.').optional(),
});

function isUrlWith(...protocols: string[]): (value: string) => boolean {
  return (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isRoles(value: string): boolean {
  const named = hops(value);
  return (
    named.every((name) => (roles as readonly string[]).includes(name)) && new Set(named).size === named.length
  );
}

function isBucket(value: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value);
}

function isKey(value: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(value);
}

function isOneWord(value: string): boolean {
  return /^\S{1,200}$/.test(value);
}

function isClamd(value: string): boolean {
  return value.startsWith('/') || /^[^\s:/]+:\d{1,5}$/.test(value);
}

function isHost(value: string): boolean {
  return isIP(value) !== 0 || value === 'localhost';
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isOrigin(value: string): boolean {
  if (!isUrlWith('http:', 'https:')(value)) return false;
  const url = new URL(value);
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
}

function isName(value: string): boolean {
  return value.length >= 1 && value.length <= 60 && !/\p{Cc}/u.test(value);
}

function isMailAddress(value: string): boolean {
  return z.email().safeParse(value).success || /^[a-z0-9._-]+@localhost$/i.test(value);
}

function hops(value: string): string[] {
  return value.split(',').map((hop) => hop.trim());
}

function isHop(hop: string): boolean {
  const [address = '', bits, ...rest] = hop.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
