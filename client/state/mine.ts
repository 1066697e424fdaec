import type { ThreadViewer } from '../../contract/forums.js';
import type { PostMarks, ReactionKind } from '../../contract/marks.js';

/** What belongs to the reader alone: marks by post id, and whom they ignore. Replaced, never changed in place. */
export interface Mine {
  marks: ReadonlyMap<string, PostMarks>;
  ignored: ReadonlySet<string>;
}

export function mineOf({ marks, ignored }: Pick<ThreadViewer, 'marks' | 'ignored'>): Mine {
  return {
    marks: new Map(Object.entries(marks)),
    ignored: new Set(ignored),
  };
}

export function withMarks(mine: Mine, postId: string, marks: PostMarks): Mine {
  return { ...mine, marks: new Map(mine.marks).set(postId, marks) };
}

export function withIgnored(mine: Mine, personId: string, isIgnored: boolean): Mine {
  const ignored = new Set(mine.ignored);
  if (isIgnored) ignored.add(personId);
  else ignored.delete(personId);
  return { ...mine, ignored };
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
