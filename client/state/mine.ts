import type { PostDto, ThreadViewer } from '../../contract/forums.js';
import type { PostMarks, ReactionKind } from '../../contract/marks.js';
import type { ThreadReadingDto } from '../../contract/reading.js';

/** What belongs to the reader alone: marks by post id, and whom they ignore. Replaced, never changed in place. */
export interface Mine {
  marks: ReadonlyMap<string, PostMarks>;
  ignored: ReadonlySet<string>;
  /** Posts edited since the reader saw them: the version they saw, by post number. */
  edited: ReadonlyMap<number, number>;
  /** Posts the reader saw in earlier visits and on other screens, in stretches. */
  seen: readonly (readonly [number, number])[];
}

/** What a page knows of one's reading. */
export type Known = Partial<Pick<ThreadReadingDto, 'edited' | 'seen'>>;

export function mineOf(
  { marks, ignored }: Pick<ThreadViewer, 'marks' | 'ignored'>,
  { edited = {}, seen = [] }: Known = {},
): Mine {
  return {
    marks: new Map(Object.entries(marks)),
    ignored: new Set(ignored),
    edited: new Map(Object.entries(edited).map(([number, version]) => [Number(number), version])),
    seen,
  };
}

export function withMarks(mine: Mine, postId: string, marks: PostMarks): Mine {
  return { ...mine, marks: new Map(mine.marks).set(postId, marks) };
}

/** Posts of another page join: whom one ignores is known already, and told live. */
export function withPage(mine: Mine, added: Mine): Mine {
  return {
    ...mine,
    marks: new Map([...mine.marks, ...added.marks]),
    edited: new Map([...added.edited, ...mine.edited]),
    seen: [...mine.seen, ...added.seen],
  };
}

export function withIgnored(mine: Mine, personId: string, isIgnored: boolean): Mine {
  const ignored = new Set(mine.ignored);
  if (isIgnored) ignored.add(personId);
  else ignored.delete(personId);
  return { ...mine, ignored };
}

/**
 * Notes which posts somebody else edited after the reader had seen them, on this page or before. It stays until they
 * leave, as the line before what is new does.
 * @param seenHere whether a post was on the reader's screen in this visit
 */
export function withEdits(
  mine: Mine,
  changed: readonly number[],
  [before, now]: readonly [ReadonlyMap<number, PostDto>, ReadonlyMap<number, PostDto>],
  me: string,
  seenHere: (number: number) => boolean,
): Mine {
  const edited = new Map(mine.edited);
  const seen = (number: number) =>
    seenHere(number) || mine.seen.some(([from, to]) => number >= from && number <= to);
  for (const number of changed) {
    const [was, post] = [before.get(number), now.get(number)];
    if (was?.state !== 'visible' || post?.state !== 'visible' || post.authorId === me) continue;
    if (post.version > was.version && !edited.has(number) && seen(number)) edited.set(number, was.version);
  }
  return edited.size === mine.edited.size ? mine : { ...mine, edited };
}

/** Whether the reader gave this reaction, or keeps the post. */
export function isOnIn(marks: PostMarks, what: ReactionKind | 'bookmark'): boolean {
  return what === 'bookmark' ? marks.isBookmarked : marks.reactions.includes(what);
}

/** The marks with one of them turned, before the server has said so. */
export function toggled(marks: PostMarks, what: ReactionKind | 'bookmark', isOn: boolean): PostMarks {
  if (what === 'bookmark') return { ...marks, isBookmarked: isOn };
  const others = marks.reactions.filter((one) => one !== what);
  return { ...marks, reactions: isOn ? [...others, what].sort() : others };
}
