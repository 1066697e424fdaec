import { describe, expect, it } from '@jest/globals';
import { AppError, errorToBody } from '../../src/lib/errors.js';

const coded = (code: string) => Object.assign(new Error('secret words'), { code });

describe('a failure on its way out', () => {
  it.each(['08006', '53100', '53300', '57P01', '57014', '25006', '58030', 'ECONNREFUSED'])(
    '%s is a passing one',
    (code) => {
      expect(errorToBody(coded(code))).toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 });
    },
  );

  it.each(['23505', '42601', '22P02', '40P01'])('%s is ours, without its words', (code) => {
    expect(errorToBody(coded(code))).toEqual({
      code: 'internal',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('a lost connection has no code but its words', () => {
    expect(errorToBody(new Error('Connection terminated unexpectedly')).code).toBe('unavailable');
    expect(errorToBody('text').code).toBe('internal');
    expect(errorToBody(new AppError('conflict', () => 'Look again.'))).toEqual({
      code: 'conflict',
      message: 'Look again.',
    });
  });
});
