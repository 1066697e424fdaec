import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/lib/logger.js';
import { type RunningWeb, startWeb } from '../helpers/web.js';

let lines: string[] = [];
const destination = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

let web: RunningWeb;
beforeAll(async () => {
  web = await startWeb({ services: { log: createLogger('info', destination) } });
});
afterAll(() => web.stop());

/** The log line is written when the connection has let go of the answer. */
async function logged(count: number): Promise<string> {
  for (let tries = 0; tries < 200 && lines.length < count; tries++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  return lines.join('');
}

describe('the access log', () => {
  it('has one line of JSON per request, with nothing that the asker wrote (G13)', async () => {
    lines = [];
    const browser = web.browser();
    const canary = 'CANARY%0d%0a%1b[31m{"level":60}';
    await browser.send(`/n/${canary}?token=CANARY&q=a%0ab`, {
      headers: {
        'User-Agent': 'CANARY {"level":60}',
        Referer: 'http://CANARY.example',
        'X-Request-Id': 'CANARY',
      },
    });
    await browser.post('/sign-in', { login: 'CANARY@example.org', password: 'CANARY' });
    await browser.json('POST', '/api/v1/sessions', { login: 'CANARY@example.org', password: 'CANARY' });
    await browser.json('POST', '/api/v1/tokens', { login: 'CANARY' });
    const text = await logged(4);
    expect(text.toLowerCase()).not.toContain('canary');
    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.length).toBe(4);
    for (const record of records) {
      expect(Object.keys(record).sort()).toEqual(
        ['level', 'method', 'ms', 'msg', 'pid', 'requestId', 'route', 'status', 'time'].sort(),
      );
    }
    expect(records.map(({ route, status }) => [route, status])).toEqual([
      ['/n/:network', 404],
      ['/sign-in', 403],
      ['/api/v1/sessions', 401],
      ['/api/v1/tokens', 422],
    ]);
  });
});
