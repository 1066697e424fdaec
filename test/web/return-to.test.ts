import { describe, expect, it } from '@jest/globals';
import { localPath } from '../../src/web/return-to.js';

describe('a place to come back to (F10)', () => {
  it.each([
    ['/n/ward-managers', '/n/ward-managers'],
    [
      '/t/01890000-0000-7000-8000-000000000001/night?page=2#post-51',
      '/t/01890000-0000-7000-8000-000000000001/night?page=2#post-51',
    ],
    ['/a/../b', '/b'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
    ['/networks?next=https://evil.example', '/networks?next=https://evil.example'],
  ])('is a path of this site: %s', (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'networks',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nSet-Cookie: a=b',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
    '/\u0000/evil.example',
    '/\u2028/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '@evil.example',
    `/${'a'.repeat(3_000)}`,
  ])('is never elsewhere: %j', (wanted) => {
    const path = localPath(wanted, '/home');
    expect(path).toBe('/home');
    expect(new URL(path, 'https://here.example').origin).toBe('https://here.example');
  });
});
