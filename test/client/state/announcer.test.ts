import { describe, expect, it } from '@jest/globals';
import { createAnnouncer, createTurns, PAUSE_MS } from '../../../client/state/announcer.js';
import {
  atMostEvery,
  createTypingRoster,
  presenceWords,
  TYPING_FADES_MS,
  typingWords,
} from '../../../client/state/presence.js';
import { replyNames, replyTexts } from '../../../client/state/reply-names.js';
import { type Said, textOf } from '../../../client/state/said.js';
import { VirtualTimers } from './virtual-timers.js';

const person = (name: string) => ({ id: name, username: name.toLowerCase(), name });

describe('announcements', () => {
  const stage = () => {
    const timers = new VirtualTimers();
    const said: string[] = [];
    return { timers, said, ask: createTurns(timers, (news) => said.push(textOf(news))) };
  };

  it('says counts only, the first at once, then gathers for ten seconds', async () => {
    const { timers, said, ask } = stage();
    const announcer = createAnnouncer(ask);
    announcer.add('reply');
    await timers.pass(0);
    announcer.add('reply', 2);
    announcer.add('removal');
    await timers.pass(9_999);
    expect(said).toEqual(['1 new reply']);
    await timers.pass(1);
    expect(said).toEqual(['1 new reply', '2 new replies, 1 reply removed']);
    await timers.pass(60_000);
    expect(said).toHaveLength(2);
  });

  it('says who replied where that was chosen, three names at most', async () => {
    const { timers, said, ask } = stage();
    const announcer = createAnnouncer(ask, replyNames);
    announcer.add('reply', 1, 'Ada');
    await timers.pass(0);
    for (const name of ['Ben', 'Ada', 'Ben', 'Cleo', 'Dee', 'Eve']) announcer.add('reply', 1, name);
    announcer.add('edit', 1, 'Fay');
    await timers.pass(10_000);
    // Of an ignored person the name is not given: a count is said.
    announcer.add('reply');
    await timers.pass(10_000);
    expect(said).toEqual([
      '1 new reply, from Ada',
      '6 new replies, from Ben, Ada, Cleo and 2 others, 1 reply edited',
      '1 new reply',
    ]);
  });

  it('says whole replies where that was chosen, five at once at most, and counts them all', async () => {
    const { timers, said, ask } = stage();
    const announcer = createAnnouncer(ask, replyTexts);
    announcer.add('reply', 1, 'Post 2 by Ada: Yes');
    await timers.pass(0);
    for (const number of [3, 4, 5, 6, 7, 8]) announcer.add('reply', 1, `Post ${number} by Ben: Yes`);
    await timers.pass(10_000);
    // Of an ignored person nothing is said but that it came.
    announcer.add('reply');
    await timers.pass(10_000);
    const five = [3, 4, 5, 6, 7].map((number) => `Post ${number} by Ben: Yes`).join('. ');
    expect(said).toEqual(['1 new reply. Post 2 by Ada: Yes', `6 new replies. ${five}`, '1 new reply']);
  });

  it('keeps in what language each part of a reply is written, and asks for its words when it speaks', async () => {
    const timers = new VirtualTimers();
    const said: Said[] = [];
    const announcer = createAnnouncer(
      createTurns(timers, (news) => said.push(news)),
      replyTexts,
    );
    const welsh = { lang: 'cy', text: 'Pwy?' };
    announcer.add('reply', 1, () => ['Post 2 by Ada: ', welsh]);
    announcer.add('reply', 1, () => undefined);
    announcer.add('edit');
    await timers.pass(0);
    expect(said.map(textOf)).toEqual(['2 new replies. Post 2 by Ada: Pwy?, 1 reply edited']);
    expect(said[0]).toContainEqual(welsh);
    expect(said[0]).toContainEqual('Post 2 by Ada: ');
    // Words of the page alone need no parts.
    announcer.add('reply');
    await timers.pass(10_000);
    expect(said[1]).toBe('1 new reply');
  });

  it('says nothing to somebody who writes, until they pause', async () => {
    const timers = new VirtualTimers();
    const said: string[] = [];
    let typedAt = timers.now();
    const announcer = createAnnouncer(
      createTurns(
        timers,
        (news) => said.push(textOf(news)),
        () => typedAt,
      ),
    );
    announcer.add('reply');
    await timers.pass(PAUSE_MS - 1);
    typedAt = timers.now();
    announcer.add('reply');
    await timers.pass(PAUSE_MS - 1);
    expect(said).toEqual([]);
    await timers.pass(1);
    expect(said).toEqual(['2 new replies']);
  });

  it('lets all news of a page speak by turns, together', async () => {
    const { timers, said, ask } = stage();
    const announcer = createAnnouncer(ask);
    announcer.add('reply');
    ask(() => 'Somebody answered you');
    await timers.pass(0);
    ask(() => '');
    announcer.add('edit');
    await timers.pass(10_000);
    ask(() => '');
    await timers.pass(10_000);
    expect(said).toEqual(['1 new reply, Somebody answered you', '1 reply edited']);
  });
});

describe('who is typing', () => {
  it('is told in one line', () => {
    expect(typingWords([])).toBe('');
    expect(typingWords(['Ada'])).toBe('Ada is typing');
    expect(typingWords(['Ada', 'Ben'])).toBe('Ada and Ben are typing');
    expect(typingWords(['Ada', 'Ben', 'Cy'])).toBe('Ada and 2 others are typing');
  });

  it('fades after five seconds without news, and at once when the post is there', async () => {
    const timers = new VirtualTimers();
    let words = '';
    const roster = createTypingRoster(timers, (next) => (words = next));
    roster.heard(person('Ada'));
    await timers.pass(3_000);
    roster.heard(person('Ada'));
    roster.heard(person('Ben'));
    await timers.pass(TYPING_FADES_MS - 1);
    expect(words).toBe('Ada and Ben are typing');
    roster.posted('Ben');
    expect(words).toBe('Ada is typing');
    await timers.pass(1);
    expect(words).toBe('');
    expect(timers.isIdle).toBe(true);
  });

  it('tells others of own typing at most every so often', async () => {
    const timers = new VirtualTimers();
    let told = 0;
    const tell = atMostEvery(3_000, timers, () => {
      told += 1;
    });
    tell();
    await timers.pass(2_999);
    tell();
    expect(told).toBe(1);
    await timers.pass(1);
    tell();
    expect(told).toBe(2);
  });
});

describe('who is here', () => {
  it('is names where they are shown, otherwise a count', () => {
    expect(presenceWords([], 0)).toBe('');
    expect(presenceWords([], 1)).toBe('Here now: 1 person');
    expect(presenceWords([], 12)).toBe('Here now: 12 people');
    expect(presenceWords([person('Ada')], 1)).toBe('Here now: Ada');
    expect(presenceWords([person('Ada'), person('Ben')], 2)).toBe('Here now: Ada and Ben');
    expect(presenceWords([person('Ada'), person('Ben')], 5)).toBe('Here now: Ada, Ben and 3 others');
    expect(presenceWords([person('A'), person('B'), person('C'), person('D')], 4)).toBe(
      'Here now: A, B, C and 1 other',
    );
  });

  it('names first, and counts, whom the reader knows', () => {
    const four = ['A', 'B', 'C', 'D'].map(person);
    expect(presenceWords(four, 6, new Set(['D', 'B', 'X']))).toBe(
      'Here now: B, D, A and 3 others (you know 2)',
    );
    expect(presenceWords(four, 6, new Set(['X']))).toBe('Here now: A, B, C and 3 others');
    expect(presenceWords([], 6, new Set(['A']))).toBe('Here now: 6 people');
  });
});
