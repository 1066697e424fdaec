import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

function linesPerFile(folders: string[]): { file: string; lines: number }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|css)$/.test(file))
      .map((file) => ({
        file: join(folder, file),
        lines: readFileSync(join(root, folder, file), 'utf8')
          .trimEnd()
          .split('\n').length,
      })),
  );
}

describe('the sizes of files', () => {
  const sizes = linesPerFile(['src', 'client']);

  it('are read at all', () => {
    expect(sizes.length).toBeGreaterThan(100);
  });

  it('stay at 300 lines or less', () => {
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('are under 60 lines in the middle', () => {
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
  });
});
