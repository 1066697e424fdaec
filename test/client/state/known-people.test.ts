import { describe, expect, it } from '@jest/globals';
import { knownFrom } from '../../../client/state/known-people.js';
import { presenceWords } from '../../../client/state/presence.js';
import type { PostDto } from '../../../contract/forums.js';

const post = (number: number, authorId: string, replyTo?: number): PostDto => ({
  ...{ id: `post ${number}`, number, authorId, replyTo, state: 'visible', version: 1, changed: 1 },
  ...{ createdAt: '2026-05-07T10:42:00.000Z', editedAt: null },
});
const known = (me: string | null, ...posts: PostDto[]) =>
  [...knownFrom(new Map(posts.map((one) => [one.number, one])), me)].sort();

describe('whom one knows from a thread', () => {
  it('is who answered, and whom one answered, and nobody else', () => {
    const posts = [post(1, 'ada'), post(2, 'ben', 1), post(3, 'cy', 2), post(4, 'ada', 3), post(5, 'dee')];
    expect(known('ada', ...posts)).toEqual(['ben', 'cy']);
    expect(known('cy', ...posts)).toEqual(['ada', 'ben']);
    expect(known('dee', ...posts)).toEqual([]);
    expect(known(null, ...posts)).toEqual([]);
  });

  it('is nobody by what was written without a name, and never oneself', () => {
    // Under a pseudonym of his own, Ben answers Ada and himself.
    const posts = [post(1, 'ada'), post(2, 'pseudonym', 1), post(3, 'ben'), post(4, 'ben', 3)];
    expect(known('ben', ...posts)).toEqual([]);
    expect(known('ada', ...posts)).toEqual(['pseudonym']);
    expect(
      presenceWords(
        [{ id: 'ben', username: 'ben', name: 'Ben' }],
        1,
        knownFrom(new Map(posts.map((one) => [one.number, one])), 'ada'),
      ),
    ).toBe('Here now: Ben');
  });

  it('is not told by a post that is not on the page', () => {
    expect(known('ada', post(60, 'ben', 1))).toEqual([]);
  });
});
