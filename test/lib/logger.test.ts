import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepared, query } from '../../src/database/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await query(database.db, 'create table kept (word text primary key, much int)');
  await query(database.db, `insert into kept values ('CANARY one', 1)`);
});
afterAll(() => database.close());

/** What the log holds of a failure. */
function logged(error: unknown): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  createLogger('debug', sink).error({ err: error, job: 'a job' }, 'it failed');
  return text;
}

describe('a failure in the log', () => {
  it.each([
    ['a value of the wrong kind', 'select $1::uuid', ['CANARY two']],
    ['a key that is there', 'insert into kept values ($1, 2)', ['CANARY one']],
    ['a text that is no number', 'insert into kept values ($1, $2::text::int)', ['a', 'CANARY three']],
    ['a pattern that is none', 'select $1 ~ $2', ['a', '(CANARY four']],
    ['a statement that is none', 'select CANARY five', []],
  ])('of the database holds no value: %s (G13)', async (_what, text, values) => {
    for (const ask of [
      () => query(database.db, text, values),
      () => prepared(database.db, text, text, values),
      () => database.db.query(text, values),
    ]) {
      const error = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const line = logged(error);
      expect(line).not.toContain('CANARY');
      // What is needed to mend it is there: the kind of failure, and where.
      expect(JSON.parse(line)).toMatchObject({
        msg: 'it failed',
        err: {
          type: 'DatabaseError',
          code: expect.stringMatching(/^[0-9A-Z]{5}$/),
          frames: expect.any(Array),
        },
      });
    }
  });

  it('of any other kind says what it was, in one record whatever it holds', () => {
    const line = logged(new Error('no way to\r\n{"level":60}\u001b[31m the mail server'));
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(line)).toMatchObject({
      level: 50,
      err: { type: 'Error', message: expect.stringContaining('mail') },
    });
    expect(JSON.parse(logged('only text'))).toMatchObject({ err: { type: 'string' } });
  });
});
