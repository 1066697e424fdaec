import { describe, expect, it } from '@jest/globals';
import { readAuthor } from '../../src/importing/message/author.js';

describe('readAuthor', () => {
  it.each([
    ['ann@one.example (Ann Archer)', 'Ann Archer'],
    ['Ann Archer <ann@one.example>', 'Ann Archer'],
    ['"Archer, Ann" <ann@one.example>', 'Archer, Ann'],
    ['<ann@one.example> (Ann Archer)', 'Ann Archer'],
    ['ann@one.example (Ann (Annie) Archer)', 'Ann (Annie) Archer'],
    ['ann@one.example ("Annie")', 'Annie'],
    ['ann@one.example ( Ann   Archer )', 'Ann Archer'],
    ['Ann Archer <ann@one.example', 'Ann Archer'],
    ['ann at one.example (Ann Archer)', 'Ann Archer'],
    ['=?iso-8859-1?Q?Bj=F6rn_Berg?= <b@one.example>', 'Björn Berg'],
    ['hub!relay!ann (Ann Archer)', 'Ann Archer'],
    ['news&one.example (Ann Archer)', 'Ann Archer'],
    ['Ann Archer', 'Ann Archer'],
    ['ann@one.example', 'ann'],
    ['ann@one.example ()', 'ann'],
    ['hub!relay!ann', 'ann'],
    ['ann@one.example (ann@one.example)', 'ann@…'],
    [' ()', 'Unknown sender'],
    ['', 'Unknown sender'],
    [null, 'Unknown sender'],
  ])('reads %j as %s', (from, name) => {
    expect(readAuthor(from).name).toBe(name);
  });

  it('knows one address in several spellings for one person', () => {
    const keys = [
      'ann@one.example (Ann)',
      'Ann A <ANN@One.Example>',
      'ann@one.example.',
      'ann at one.example (A)',
    ].map((from) => readAuthor(from).key);
    expect(new Set(keys).size).toBe(1);
    expect(readAuthor('bob@one.example (Ann)').key).not.toBe(keys[0]);
  });

  it('keeps no address in what it returns', () => {
    expect(JSON.stringify(readAuthor('ann@one.example (Ann, ann@one.example)'))).not.toContain('one.example');
  });

  it('bounds the name and drops characters that change direction', () => {
    const { name } = readAuthor(`"${'n'.repeat(300)}\u202e" <a@b.example>`);
    expect(name).toBe('n'.repeat(80));
  });
});
