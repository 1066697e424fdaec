import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';

/** Left out where a post has them: most posts have all of them. */
const usual = { state: 'visible', version: 1, editedAt: null } as const;

/** A post as a page carries it for its island: number, id, author, time, last change; then what is not as usual. */
export type PackedPost = [
  number: number,
  id: string,
  /** Place among the people of the page; -1 for a former member, whose id is in the rest. */
  author: number,
  createdAt: string,
  changed: number,
  rest?: Partial<PostDto>,
];

/** Without this, half of a page's data would be names of fields. The text is left out: it stands in the page. */
export function packPosts(posts: readonly PostDto[], people: readonly PersonDto[]): PackedPost[] {
  return posts.map(({ number, id, authorId, createdAt, changed, html: _inPage, ...other }) => {
    const author = people.findIndex((person) => person.id === authorId);
    const packed: PackedPost = [number, id, author, createdAt, changed];
    const rest = Object.entries(author < 0 ? { ...other, authorId } : other).filter(
      ([name, value]) => value !== undefined && value !== usual[name as keyof typeof usual],
    );
    if (rest.length > 0) packed.push(Object.fromEntries(rest));
    return packed;
  });
}

/** The same posts again, without their text. */
export function unpackPosts(packed: readonly PackedPost[], people: readonly PersonDto[]): PostDto[] {
  return packed.map(([number, id, author, createdAt, changed, rest]) => ({
    ...{ id, number, authorId: people[author]?.id ?? '' },
    ...{ ...usual, createdAt, changed, ...rest },
  }));
}
