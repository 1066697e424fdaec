import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { csrfToken, newVisitorSecret, verifyCsrf } from '../../src/auth/index.js';

const key = randomBytes(32);
const session = { session: 'ab'.repeat(32) };

describe('a form’s token', () => {
  it('is good for its session or visitor only', () => {
    const visitor = { visitor: newVisitorSecret() };
    expect(verifyCsrf(key, session, csrfToken(key, session))).toBe(true);
    expect(verifyCsrf(key, visitor, csrfToken(key, visitor))).toBe(true);
    expect(verifyCsrf(key, { session: 'cd'.repeat(32) }, csrfToken(key, session))).toBe(false);
    expect(verifyCsrf(key, visitor, csrfToken(key, session))).toBe(false);
    expect(verifyCsrf(key, { visitor: session.session }, csrfToken(key, session))).toBe(false);
    expect(verifyCsrf(randomBytes(32), session, csrfToken(key, session))).toBe(false);
  });

  it('is another one each time, so that compression tells nothing', () => {
    const tokens = Array.from({ length: 50 }, () => csrfToken(key, session));
    // No part stays the same: a fixed one could be guessed letter by letter from the size of the page.
    for (const start of [0, 10, 22, 40, 54]) {
      expect(new Set(tokens.map((token) => token.slice(start, start + 10))).size).toBe(50);
    }
    for (const token of tokens) expect(verifyCsrf(key, session, token)).toBe(true);
  });

  it('is refused for anything else', () => {
    const good = csrfToken(key, session);
    const changed = good.slice(0, 30) + (good[30] === 'A' ? 'B' : 'A') + good.slice(31);
    for (const token of [
      undefined,
      null,
      '',
      'x',
      42,
      [good],
      { good },
      good.slice(0, -4),
      `${good}AAAA`,
      changed,
      'x'.repeat(1_000_000),
    ]) {
      expect(verifyCsrf(key, session, token)).toBe(false);
    }
  });
});
