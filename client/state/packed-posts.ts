import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';

/** Left out where a post has them: most posts have all of them. */
const usual = { state: 'visible', version: 1, editedAt: null } as const;

/** A post as a page carries it for its island: number, author, last change; then what is not as usual. */
export type PackedPost = [
  number: number,
  /** Place among the people of the page; -1 for a former member, whose id is in the rest. */
  author: number,
  changed: number,
  rest?: Partial<PostDto>,
];

/** What is read from the post's own element. */
export type SeenPost = Pick<PostDto, 'id' | 'createdAt'>;

/**
 * Without this, half of a page's data would be names of fields, and the other half what the page says already: text, id
 * and time are left out.
 */
export function packPosts(posts: readonly PostDto[], people: readonly PersonDto[]): PackedPost[] {
  return posts.map(({ number, authorId, changed, id: _id, createdAt: _at, html: _text, ...other }) => {
    const author = people.findIndex((person) => person.id === authorId);
    const packed: PackedPost = [number, author, changed];
    const rest = Object.entries(author < 0 ? { ...other, authorId } : other).filter(
      ([name, value]) => value !== undefined && value !== usual[name as keyof typeof usual],
    );
    if (rest.length > 0) packed.push(Object.fromEntries(rest));
    return packed;
  });
}

/** The same posts again, without their text. @param seen what the page shows of the post with this number */
export function unpackPosts(
  packed: readonly PackedPost[],
  people: readonly PersonDto[],
  seen: (number: number) => SeenPost,
): PostDto[] {
  return packed.map(([number, author, changed, rest]) => ({
    ...{ ...seen(number), number, authorId: people[author]?.id ?? '' },
    ...{ ...usual, changed, ...rest },
  }));
}
