import { describe, expect, it } from '@jest/globals';
import { listedOf } from '../helpers/permissions-page.js';
import { matrix } from './matrix.js';

describe('docs/permissions.md', () => {
  it('says of forums what the policies say, cell by cell', () => {
    const { text, cells } = matrix();
    expect(cells).toBeGreaterThan(800);
    expect(listedOf('forums', text)).toBe(text);
  });
});
