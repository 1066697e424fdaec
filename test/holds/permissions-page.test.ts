import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matrix } from './matrix.js';

const page = join(import.meta.dirname, '../../docs/permissions.md');
const [begin, end] = ['<!-- holds: made from the policies -->', '<!-- end of holds -->'];

/** What stands between the marks. `WRITE_DOCS=1` writes it anew. */
function listed(): string {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(begin);
  const [, after] = rest!.split(end);
  if (process.env.WRITE_DOCS === '1')
    writeFileSync(page, `${before}${begin}\n\n${matrix().text}\n\n${end}${after}`);
  return readFileSync(page, 'utf8').split(begin)[1]!.split(end)[0]!.trim();
}

describe('docs/permissions.md', () => {
  it('says of held texts and rules what the policies say, cell by cell', () => {
    const { text, cells } = matrix();
    expect(cells).toBe(91);
    expect(listed()).toBe(text);
  });
});
