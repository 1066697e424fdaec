import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * While a new version is deployed, nodes of the one before run beside it on tables that are new already. So a migration
 * only adds; what nothing needs any more goes in a later version (expand, deploy, contract; docs/operations.md, "Upgrade").
 */

const folder = join(import.meta.dirname, '../../src/database/migrations');

/** What takes something from a node that does not know of it, in words. */
const contractions: Record<string, RegExp> = {
  'a table goes': /\bdrop\s+table\b/i,
  'a column goes': /\bdrop\s+column\b|\balter\s+table\s+\S+\s+drop\s+(?!constraint|column|expression)\w/i,
  'a name changes': /\brename\s+(to|column|constraint)\b|\balter\s+table\s+\S+\s+rename\b/i,
  'a type changes': /\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/i,
  'a column must be written': /\bset\s+not\s+null\b/i,
  'a new column must be written':
    /\badd\s+(column\s+)?(?!constraint|primary|unique|check|foreign)\w+\s+[^,;`']*\bnot\s+null\b(?![^,;`]*\bdefault\b)/i,
};

/**
 * Made before there were two versions, or contractions that come a version after the last use: a migration is put here
 * with the version that used it last.
 */
const allowed = new Set([
  '1795260012000-account-pages',
  '1795262000000-search-blind',
  '1795262010000-rooms',
  '1795262030000-announcing',
  '1795262050000-moves',
]);

/** Migrations of before are on sites already. */
const SINCE = '1795262340000';

/** All that it does on the way up, wherever in the file it is spelled. */
const upOf = (source: string): string => source.replace(/async down\([\s\S]*?\n {2}\}/g, '');

const found = readdirSync(folder)
  .sort()
  .flatMap((name) => {
    const up = upOf(readFileSync(join(folder, name), 'utf8'));
    return Object.entries(contractions)
      .filter(([, pattern]) => pattern.test(up))
      .map(([what]) => ({ name: name.replace(/\.ts$/, ''), what }));
  });

describe('migrations only add', () => {
  it('reads every migration', () => {
    expect(readdirSync(folder).length).toBeGreaterThan(50);
  });

  it.each([
    'alter table posts drop column html',
    'alter table posts drop html',
    'drop table posts',
    'alter table posts rename to texts',
    'alter table posts rename html to body',
    'alter table posts alter column number type bigint',
    'alter table posts alter html set not null',
    'alter table posts add column kind text not null',
    'alter table posts add kind text not null, add other int',
  ])('knows that this does not: %s', (sql) => {
    expect(Object.values(contractions).some((pattern) => pattern.test(sql))).toBe(true);
  });

  it.each([
    `alter table posts add column kind text not null default 'x'`,
    'alter table posts add kind text',
    'alter table posts drop constraint posts_state',
    'create table kinds (id uuid not null)',
    'alter table posts add constraint posts_kind check (kind is not null)',
  ])('lets this be: %s', (sql) => {
    expect(Object.entries(contractions).filter(([, pattern]) => pattern.test(sql))).toEqual([]);
  });

  it('takes nothing from a node of the version before', () => {
    expect(found.filter(({ name }) => !allowed.has(name))).toEqual([]);
  });

  it('names no migration that need not be named', () => {
    const names = new Set(found.map(({ name }) => name));
    expect([...allowed].filter((name) => !names.has(name))).toEqual([]);
  });

  it('builds no index in a transaction that drops one', () => {
    // Whoever locked a row meanwhile waits for the build, and the drop waits for them.
    const upgrades = readdirSync(folder)
      .filter((name) => name >= SINCE)
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/async up\([\s\S]*?\n {2}\}/g) ?? [])
      .filter((up) => /\bcreate\s+(unique\s+)?index\b/i.test(up) && /\bdrop\s+index\b/i.test(up));
    expect(upgrades).toEqual([]);
  });
});
