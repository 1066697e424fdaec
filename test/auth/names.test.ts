import { describe, expect, it } from '@jest/globals';
import { registerInput } from '../../contract/accounts.js';
import { checkName, checkUsername } from '../../src/auth/names/check-name.js';
import { usernameFromName } from '../../src/auth/names/username-from-name.js';
import { said } from '../../text/index.js';

const siteNames = ['Convene', 'NHS Networks'];

describe('names of people', () => {
  it.each([
    'Ada Lovelace',
    'Ana María Núñez',
    'Łukasz Żółć',
    'Ольга Иванова',
    'Γιώργος Σεφέρης',
    '山田 花子',
    'محمد علي',
    'O’Brien',
    'Jean-Luc',
    'Dr Moderato',
    'Al Root-Smith',
    'X Æ A-12',
  ])('accepts %s', (name) => {
    expect(checkName(registerInput.shape.name.parse(name), siteNames)).toBeNull();
  });

  it.each([
    'guest',
    'System',
    'MODERATOR',
    'moderat0r',
    'm o d e r a t o r',
    'Мodеrator',
    'аdmіn',
    'Adm1n',
    'ＡＤＭＩＮ',
    'ádmin',
    'Site Administrator',
    'Former member',
    'Convene',
    'c0nvene',
    'NHS networks',
    'supporт',
    'everyone',
    '\u3164',
    '\u2800\u2800',
    '---',
    '...',
  ])('refuses %j in a sentence', (name) => {
    expect(said(checkName(name, siteNames)!, 'en')).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    'Ada\u202eecalevoL',
    'A\u200bda',
    'Ada\0',
    'Z\u0300\u0301\u0302\u0303\u0304',
    '   ',
    'a'.repeat(81),
  ])('is refused by its form already: %j', (name) => {
    expect(registerInput.shape.name.safeParse(name).success).toBe(false);
  });
});

describe('user names', () => {
  it.each(['ada', 'Ada_L', 'moderate', 'rooty', 'sysadmin-joe'])('accepts %s', (name) => {
    expect(checkUsername(name, siteNames)).toBeNull();
  });

  it.each([
    'guest',
    'Admin',
    'adm1n',
    'r00t',
    'former-member',
    'nhs-networks',
    'NHS_Networks',
    'convene',
    'here',
    'rnoderator',
  ])('reserves %s', (name) => {
    expect(said(checkUsername(name, siteNames)!, 'en')).toBe(
      'This user name is reserved. Choose another one.',
    );
  });

  it.each([
    ['José Ferrer', 'jose-ferrer'],
    ['O’Brien, Pat (Dr.)', 'o-brien-pat-dr'],
    ['山田', 'person'],
    ['Admin', 'person'],
    ['Al', 'person'],
    ['Wolfeschlegelsteinhausenbergerdorff Hubert', 'wolfeschlegelsteinhaus'],
  ])('is made of the name %s: %s', (name, expected) => {
    expect(usernameFromName(name)).toBe(expected);
  });
});
