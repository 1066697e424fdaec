import { describe, expect, it } from '@jest/globals';
import { packPosts, unpackPosts } from '../../../client/state/packed-posts.js';
import type { PostDto } from '../../../contract/forums.js';
import { idOf } from '../helpers/sample-shell.js';

const usual: PostDto = {
  id: idOf(1),
  number: 1,
  authorId: idOf(90),
  state: 'visible',
  html: '<p>Stands in the page.</p>',
  version: 1,
  createdAt: '2024-05-07T10:42:00.000Z',
  editedAt: null,
  changed: 7,
};
const people = [{ id: idOf(90), username: 'anna', name: 'Anna' }];
const { html: _text, ...bare } = usual;

describe('the posts that a page carries for its island', () => {
  it('come back as they were, without their text', () => {
    const posts: PostDto[] = [
      usual,
      {
        ...usual,
        id: idOf(2),
        number: 2,
        authorId: idOf(91),
        version: 3,
        editedAt: '2024-05-08T10:42:00.000Z',
      },
      { ...usual, id: idOf(3), number: 4, replyTo: 1, reactions: { thanks: 2 } },
      { ...bare, id: idOf(4), number: 5, state: 'removed' },
    ];
    const wire = JSON.parse(JSON.stringify(packPosts(posts, people)));
    const seen = (number: number) => {
      const { id, createdAt } = posts.find((post) => post.number === number)!;
      return { id, createdAt };
    };
    expect(unpackPosts(wire, people, seen)).toEqual(posts.map(({ html: _inPage, ...post }) => post));
  });

  it('name no field of a post that is as usual, and nothing that its element says', () => {
    expect(packPosts([usual], people)).toEqual([[1, 0, 7]]);
  });
});
