import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/index.js';

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      redisUrl: null,
      roles: new Set(['web', 'gateway', 'jobs']),
      metrics: null,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      dataDir: `${process.cwd()}/data`,
      erasuresFile: `${process.cwd()}/data/erasures.txt`,
      siteName: 'Convene',
      timeZone: 'UTC',
      logLevel: 'info',
      trustProxy: [],
      clamd: null,
      s3: null,
      smtpUrl: null,
      mailFrom: 'convene@localhost',
      contactMail: null,
      anonymityKey: null,
    });
  });

  it('takes every variable', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://u:p@db.example/convene',
      REDIS_URL: 'rediss://cache.example',
      ROLES: 'web, jobs',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      HOST: '::1',
      PORT: '8080',
      PUBLIC_URL: 'https://Forum.Example.org/',
      DATA_DIR: '/var/lib/convene',
      ERASURES_FILE: '/mnt/elsewhere/erasures.txt',
      SITE_NAME: '  Our place ',
      TIME_ZONE: 'Europe/London',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,fd00::/8',
      SMTP_URL: 'smtps://u:p@mail.example.org',
      MAIL_FROM: 'post@example.org',
      CONTACT_MAIL: 'help@example.org',
      ANONYMITY_KEY: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=',
      S3_BUCKET: 'files',
      S3_ENDPOINT: 'https://s3.example.org',
      S3_REGION: 'eu-west-2',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
      CLAMD: '127.0.0.1:3310',
    });
    expect(config).toEqual({
      databaseUrl: 'postgres://u:p@db.example/convene',
      redisUrl: 'rediss://cache.example',
      roles: new Set(['web', 'jobs']),
      metrics: { host: '0.0.0.0', port: 9464 },
      host: '::1',
      port: 8080,
      publicUrl: 'https://forum.example.org',
      dataDir: '/var/lib/convene',
      erasuresFile: '/mnt/elsewhere/erasures.txt',
      siteName: 'Our place',
      timeZone: 'Europe/London',
      logLevel: 'warn',
      trustProxy: ['10.0.0.1', '192.168.0.0/16', 'fd00::/8'],
      smtpUrl: 'smtps://u:p@mail.example.org',
      clamd: '127.0.0.1:3310',
      s3: {
        bucket: 'files',
        endpoint: 'https://s3.example.org',
        region: 'eu-west-2',
        accessKeyId: 'key',
        secretAccessKey: 'secret',
      },
      mailFrom: 'post@example.org',
      contactMail: 'help@example.org',
      anonymityKey: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=',
    });
  });

  it('splits the work only where the parts can work together', () => {
    expect(() => readConfig({ ROLES: 'web' })).toThrow('ROLES splits the work over several processes');
    expect(() => readConfig({ ROLES: 'web', REDIS_URL: 'redis://cache' })).toThrow(ConfigError);
    for (const wrong of ['web,web', 'all', 'web,'])
      expect(() => readConfig({ ROLES: wrong })).toThrow('ROLES must be some of web, gateway and jobs');
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ' })).toEqual(readConfig({}));
  });

  it('makes the public address from the port', () => {
    expect(readConfig({ PORT: '4321' }).publicUrl).toBe('http://localhost:4321');
  });

  it.each([
    ['DATABASE_URL', 'mysql://u:hunter2@db/x'],
    ['DATABASE_URL', 'hunter2'],
    ['REDIS_URL', 'http://hunter2'],
    ['HOST', 'hunter2.example'],
    ['PORT', 'hunter2'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'forum.hunter2.org'],
    ['PUBLIC_URL', 'https://forum.example.org/hunter2'],
    ['PUBLIC_URL', 'https://u:hunter2@forum.example.org'],
    ['PUBLIC_URL', 'javascript:hunter2'],
    ['DATA_DIR', 'hunter2\0'],
    ['ERASURES_FILE', 'hunter2\0'],
    ['SITE_NAME', 'hunter2\nhunter2'],
    ['SITE_NAME', 'hunter2'.repeat(10)],
    ['TIME_ZONE', 'Hunter2/Nowhere'],
    ['LOG_LEVEL', 'hunter2'],
    ['TRUST_PROXY', 'hunter2'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,,10.0.0.2'],
  ])('names a wrong %s without printing it (%j)', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must [^\\n]+\\.$`));
    expect(message).not.toContain(value);
    expect(message).not.toContain('hunter2');
  });

  it('names all wrong variables at once', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(2);
  });
});
