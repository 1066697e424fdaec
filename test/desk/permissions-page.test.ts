import { describe, expect, it } from '@jest/globals';
import { listedOf } from '../helpers/permissions-page.js';
import { matrix } from './matrix.js';
import { ownThingsMatrix } from './own-things-matrix.js';

describe('docs/permissions.md', () => {
  it('says of running a network what the policies say, cell by cell', () => {
    const { text, cells } = matrix();
    expect(cells).toBeGreaterThan(90);
    expect(listedOf('desk', text)).toBe(text);
  });

  it('says of pages, homes, offers, letters and profiles what the policies say, cell by cell', () => {
    const { text, cells } = ownThingsMatrix();
    expect(cells).toBeGreaterThan(500);
    expect(listedOf('own things', text)).toBe(text);
  });
});
