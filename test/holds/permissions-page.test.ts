import { describe, expect, it } from '@jest/globals';
import { listedOf } from '../helpers/permissions-page.js';
import { matrix } from './matrix.js';

describe('docs/permissions.md', () => {
  it('says of held texts and rules what the policies say, cell by cell', () => {
    const { text, cells } = matrix();
    expect(cells).toBe(112);
    expect(listedOf('holds', text)).toBe(text);
  });
});
