import type { PostDto } from '../../../contract/forums.js';
import type { PostMarks } from '../../../contract/marks.js';
import type { Mine } from '../../state/mine.js';
import type { ThreadState } from '../../state/thread-state.js';

/** The thread's page, as the tools of its posts know it. */
export interface PostTools {
  list: HTMLElement;
  getState(): ThreadState;
  getMine(): Mine;
  /** Shows what the reader did with a post, or whom they ignore, before the server has said so. */
  showMarks(postId: string, marks: PostMarks): void;
  showIgnored(personId: string, isIgnored: boolean): void;
}

/** The post that an element of the list shows. */
export function postAt({ getState }: PostTools, place: HTMLElement): PostDto | undefined {
  return getState().posts.get(Number(place.id.slice('post-'.length)));
}
