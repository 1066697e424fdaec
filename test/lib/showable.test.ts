import { describe, expect, it } from '@jest/globals';
import { createThreadInput, replyInput } from '../../contract/forums.js';
import { updateProfileInput } from '../../contract/profiles.js';
import { parseQuery } from '../../src/search/parsing/parse-query.js';

const id = '01890000-0000-7000-8000-000000000001';
const clientKey = id;
const reply = (body: string) => replyInput.safeParse({ threadId: id, body, clientKey });
const thread = (title: string) => createThreadInput.safeParse({ forumId: id, title, body: 'x', clientKey });
const profile = (about: string) => updateProfileInput.safeParse({ name: 'Ann', about });

describe('what people write (G12)', () => {
  it.each([
    ['a letter with 5,000 marks', `a${'\u0301'.repeat(5_000)}`],
    ['a tower of few', `Z${'\u0316\u0323\u0307\u030a'.repeat(5)}`],
    ['words that turn round', 'see \u202egpj.exe'],
    ['an isolate that is never closed', '\u2067abc'],
    ['a text with NUL', 'a\0b'],
  ])('may not paint over, turn or hide other text: %s', (_what, text) => {
    for (const take of [reply, profile, thread]) expect(take(text).success).toBe(false);
  });

  it.each([
    'Ich hätte gern Müsli, naïve façade',
    'မြန်မာ ကြွေးကြော်သံများ မြွှေ့ော့',
    'ကျွန်ုပ်တို့၏ ဆွေးနွေးပွဲ',
    'ภาษาไทย ที่นี่ น้ำ',
    'हिन्दी क्षेत्रीय',
    'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים',
    'བོད་སྐད་ རྫོགས་',
    'Tiếng Việt nghiễm nhiên',
    '👩🏽‍⚕️ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'w'.repeat(20_000),
  ])('is taken in every script: %s', (text) => {
    expect(reply(text).success).toBe(true);
    expect(profile(text.slice(0, 1_000)).success).toBe(true);
  });

  it('is counted as it is kept, composed', () => {
    expect(reply('e\u0301'.repeat(20_000)).success).toBe(true);
    expect(reply('é'.repeat(20_001)).success).toBe(false);
    expect(thread('e\u0301'.repeat(150)).success).toBe(true);
    expect(thread('😀'.repeat(150)).success).toBe(true);
    expect(thread('😀'.repeat(151)).success).toBe(false);
  });

  it('is found however it was composed', () => {
    expect(parseQuery('Cafe\u0301')).toEqual(parseQuery('Café'));
  });
});
