import { describe, expect, it } from '@jest/globals';
import { checkPassword, suggestPassphrase } from '../../src/auth/index.js';
import { said } from '../../text/index.js';
import { ownMs } from '../helpers/own-time.js';

const ada = {
  name: 'Ada Lovelace',
  username: 'countess_ada',
  email: 'ada.byron@example.org',
  siteNames: ['Convene', 'NHS Networks', 'Practice Management Network'],
};

const accepted: [string, string][] = [
  ['three unrelated words', 'saloonbadgertree'],
  ['words with hyphens', 'lantern-otter-basin'],
  ['no kind of character is asked for', 'gravelpuddingmoth'],
  ['exactly 12', 'vexkjq7wmtzp'],
  ['exactly 128', `${'kedge moist tuba '.repeat(8).slice(0, 120)}oxbow!?9`],
  ['another script', 'жаворонок над рекой'],
  ['letters with accents', 'crème-brûlée-à-vélo'],
  ['a script without spaces', '夜明けの静かな湖と山小屋'],
  ['signs outside of the first plane', '🦊🌧️🎻🧭🥖🚲🪴🧊🛶🔭🧵🪁'],
  ['spaces at its ends', '  gravel pudding moth  '],
  ['a NUL character', 'gravel\0pudding\0moth'],
  ['one word of a network’s name', 'practice-gravel-moth'],
  ['a word with four keys in order', 'property-gravel-moth'],
];

const refused: [rule: string, password: string][] = [
  ['too_short', ''],
  ['too_short', 'gravelmoth1'],
  ['too_short', '🦊🌧🎻🧭🥖🚲🪴🧊🛶🔭🧵'],
  ['too_long', `${'kedge moist tuba '.repeat(8).slice(0, 120)}oxbow!?9x`],
  ['too_long', 'x'.repeat(1_000_000)],
  ['too_long', '\ufdfa'.repeat(100)],
  ['broken_text', 'gravel\ud800puddingmoth'],
  ['repeated', 'aaaaaaaaaaaa'],
  ['repeated', 'passwordpassword'],
  ['repeated', 'Xk7!Xk7!Xk7!'],
  ['repeated', 'gravelgravel99'],
  ['repeated', 'gravel-moth-zzzzz'],
  ['sequential_keys', 'qwertyuiop12'],
  ['sequential_keys', 'Moth-POIUY-gravel'],
  ['sequential_keys', 'gravelmoth34567'],
  ['sequential_keys', 'gravelmoth98765'],
  ['sequential_keys', 'gravel-lmnop-moth'],
  ['sequential_keys', 'zxcvb-gravel-moth'],
  ['own_name', 'countess_ada-2026'],
  ['own_name', 'C0unt3ss-moth-gravel'],
  ['own_name', 'gravelLOVELACEmoth'],
  ['own_name', 'l0vel@ce-gravel-moth'],
  ['own_name', 'byron-gravel-moth'],
  ['site_name', 'NHSNetworks2026'],
  ['site_name', 'nhs-n3tw0rks-gravel'],
  ['site_name', 'convene-gravel-moth'],
  ['published_example', 'correcthorsebatterystaple'],
  ['published_example', 'Coffee-Train-Fish'],
  ['published_example', 'walltinshirt42!'],
  ['common', 'Password1234'],
  ['common', 'P4ssw0rd2026'],
  ['common', '!!!elephant2026!!!'],
  ['common', 'trustno12026'],
  ['common', '1qaz2wsx3edc'],
  ['easily_guessed', 'iloveyou-love'],
  ['easily_guessed', 'a1b2c3d4e5f6'],
];

describe('the password policy', () => {
  it.each(accepted)('accepts %s', async (_what, password) => {
    expect(await checkPassword(password, ada)).toBeNull();
  });

  it.each(refused.map(([rule, password]) => [rule, JSON.stringify(password).slice(0, 40), password]))(
    'refuses as %s: %s',
    async (rule, _shown, password) => {
      const refusal = await checkPassword(password, ada);
      expect(refusal?.rule).toBe(rule);
      const message = said(refusal!.message, 'en');
      expect(message).toMatch(/^[A-Z][^.]*\.$/);
      if (password) expect(message).not.toContain(password);
    },
  );

  it('needs the names around a person to refuse what an estimator finds strong', async () => {
    expect(await checkPassword('NHSNetworks2026', { ...ada, siteNames: [] })).toBeNull();
  });

  it('does not take a short name for a part of ordinary words', async () => {
    const ann = { name: 'Ann Lee', username: 'ann', email: 'a@example.org', siteNames: ['GP'] };
    expect(await checkPassword('channel-sleepy-moth', ann)).toBeNull();
  });

  it('takes bounded time for the texts that cost an estimator most (F11)', async () => {
    const alphabets = [
      'p4ssw0rd',
      '4@31!0$57+',
      '@4({[<361!|0$5+7%2',
      '1!|lLiI',
      '0123456789/',
      'a\u0301\u0344',
    ];
    const all = async () => {
      for (const alphabet of alphabets) await checkPassword(scrambled(alphabet, 128), ada);
    };
    // For each, on average: 23 measured, 60 without the bound on substitutions.
    expect((await ownMs(all, 3)) / alphabets.length).toBeLessThan(45);
  });

  it('does not even look at a megabyte', async () => {
    const password = scrambled('abcdefghijklmnopqrstuvwxyz', 1_000_000);
    const look = async () => expect(await checkPassword(password, ada)).toMatchObject({ rule: 'too_long' });
    expect(await ownMs(look)).toBeLessThan(500);
  });
});

describe('the suggestion', () => {
  it('passes the policy, and is another one each time', async () => {
    const suggestions = await Promise.all(Array.from({ length: 100 }, () => suggestPassphrase()));
    expect(new Set(suggestions).size).toBe(100);
    for (const suggestion of suggestions) {
      expect(suggestion).toMatch(/^[a-z]+-[a-z]+-[a-z]+$/);
      expect(await checkPassword(suggestion, { ...ada, siteNames: [] })).toBeNull();
    }
  });
});

/** Letters of an alphabet in an order without repetition, the same in every run. */
function scrambled(alphabet: string, size: number): string {
  let state = 42;
  return Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[(state >> 16) % alphabet.length];
  }).join('');
}
