import { join, resolve } from 'node:path';
import { z } from 'zod';
import { environmentSchema, type Role, roles } from './schema.js';

/** What the environment says, checked once at the start. */
export interface Config {
  /** A Postgres server to use; null: the one that comes with Convene, on `dataDir`. */
  databaseUrl: string | null;
  /** Needed from the second node on. */
  redisUrl: string | null;
  /** What this process does: pages and API, sockets, jobs. All of it unless something else is said. */
  roles: ReadonlySet<Role>;
  /** Where figures for Prometheus are; null: nowhere. */
  metrics: { host: string; port: number } | null;
  host: string;
  port: number;
  /** The origin people see, e.g. `https://forum.example.org`. */
  publicUrl: string;
  dataDir: string;
  /** Where the list of what was erased is kept, for the day when a backup is restored. */
  erasuresFile: string;
  siteName: string;
  /** The zone of times for whoever's own is not known: an IANA name. */
  timeZone: string;
  logLevel: z.output<typeof environmentSchema>['LOG_LEVEL'];
  /** Addresses of the proxies in front, whose word on who is asking is believed. */
  trustProxy: string[];
  /** The server that mail goes out by; null: mail becomes files in `dataDir`. */
  smtpUrl: string | null;
  /** The bucket that uploaded files are kept in; null: they are kept in `dataDir`. */
  s3: {
    bucket: string;
    endpoint?: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
  } | null;
  /** The clamd that looks at uploaded files: `host:port` or a socket's path; null: nobody looks. */
  clamd: string | null;
  /** 32 bytes as base64 that seal who is behind a pseudonym; null: a file in `dataDir`. */
  anonymityKey: string | null;
  /** The address mail comes from. */
  mailFrom: string;
  /** Where people write about the site itself, shown to everyone; null: nobody was named. */
  contactMail: string | null;
}

/** One sentence per wrong variable. Holds their names, never what is in them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the configuration. An empty variable counts as not set.
 * @throws ConfigError naming every wrong variable
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  // For whoever runs the site: which values there are is said by the library's own words.
  const result = environmentSchema.safeParse(set, { error: z.locales.en().localeError });
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const { data } = result;
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`;
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    roles: rolesOf(data),
    metrics: data.METRICS_PORT === undefined ? null : { host: data.METRICS_HOST, port: data.METRICS_PORT },
    host: data.HOST,
    port: data.PORT,
    publicUrl,
    dataDir: resolve(data.DATA_DIR),
    erasuresFile: resolve(data.ERASURES_FILE ?? join(data.DATA_DIR, 'erasures.txt')),
    siteName: data.SITE_NAME,
    timeZone: data.TIME_ZONE,
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY,
    smtpUrl: data.SMTP_URL ?? null,
    s3: bucketOf(data),
    clamd: data.CLAMD ?? null,
    contactMail: data.CONTACT_MAIL ?? null,
    anonymityKey: data.ANONYMITY_KEY ?? null,
    mailFrom: data.MAIL_FROM ?? `convene@${new URL(publicUrl).hostname}`,
  };
}

/** @throws ConfigError when a process that does a part only could not work with the others */
function rolesOf({ ROLES, DATABASE_URL, REDIS_URL }: z.output<typeof environmentSchema>): Config['roles'] {
  if (ROLES.size < roles.length && !(DATABASE_URL && REDIS_URL)) {
    throw new ConfigError(
      'ROLES splits the work over several processes: they need DATABASE_URL and REDIS_URL to work together.',
    );
  }
  return ROLES;
}

/** @throws ConfigError when a bucket is named without the keys to it */
function bucketOf(data: z.output<typeof environmentSchema>): Config['s3'] {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data;
  if (!bucket) return null;
  if (!accessKeyId || !secretAccessKey) {
    throw new ConfigError('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY as well.');
  }
  return { bucket, endpoint: data.S3_ENDPOINT, region: data.S3_REGION, accessKeyId, secretAccessKey };
}
