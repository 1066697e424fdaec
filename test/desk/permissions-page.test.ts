import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matrix } from './matrix.js';
import { ownThingsMatrix } from './own-things-matrix.js';

const page = join(import.meta.dirname, '../../docs/permissions.md');

/** What stands between the marks. `WRITE_DOCS=1` writes it anew. */
function listed(name: string, made: string): string {
  const [begin, end] = [`<!-- ${name}: made from the policies -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(begin);
  const [, after] = rest!.split(end);
  if (process.env.WRITE_DOCS === '1') writeFileSync(page, `${before}${begin}\n\n${made}\n\n${end}${after}`);
  return readFileSync(page, 'utf8').split(begin)[1]!.split(end)[0]!.trim();
}

describe('docs/permissions.md', () => {
  it('says of running a network what the policies say, cell by cell', () => {
    const { text, cells } = matrix();
    expect(cells).toBeGreaterThan(90);
    expect(listed('desk', text)).toBe(text);
  });

  it('says of pages, homes, offers, letters and profiles what the policies say, cell by cell', () => {
    const { text, cells } = ownThingsMatrix();
    expect(cells).toBeGreaterThan(500);
    expect(listed('own things', text)).toBe(text);
  });
});
