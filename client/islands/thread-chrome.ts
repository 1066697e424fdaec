import type { ThreadDto } from '../../contract/forums.js';
import type { ThreadPageData } from '../pages/island-data.js';
import { titleMark } from '../views/title-mark.js';
import { writtenIn } from '../views/written-in.js';
import { byId } from './dom.js';
import { lateWords } from './late-words.js';

/** Title, tags and tools of the thread, as they are now. Touches only what differs from what is shown. */
export function createThreadChrome(
  { thread: initial, forum, viewer }: ThreadPageData['page'],
  csrf: string | null,
) {
  let shown = initial;
  let forumSlow = forum.slowSeconds;
  const showTags = () => {
    const tags = byId('thread-state');
    if (tags !== null)
      void import('./posts-shown.js').then(
        // As it stands by then: an answer that comes late shows nothing old.
        (code) => code.showTags(shown, forumSlow, tags),
        () => {},
      );
  };
  return {
    /** Slow mode of the forum, as it is now. @returns whether it is another */
    slow(seconds: number): boolean {
      if (seconds === forumSlow) return false;
      forumSlow = seconds;
      showTags();
      return true;
    },
    show(thread: ThreadDto): void {
      if (thread.title !== shown.title || thread.language !== shown.language) showTitle(shown.title, thread);
      if (thread.isTitleModerated !== shown.isTitleModerated) showMark(thread);
      if (stateOf(thread) !== stateOf(shown)) {
        showTags();
        const before = shown;
        if (viewer.canModerate) {
          void Promise.all([import('./moderator.js'), lateWords()]).then(
            ([{ showTools }]) => showTools(thread, before, viewer, csrf),
            () => {},
          );
        }
      }
      shown = thread;
    },
  };
}

const stateOf = ({ isLocked, isPinned, slowSeconds }: ThreadDto) => [isLocked, isPinned, slowSeconds].join();

function showTitle(before: string, { title, language }: ThreadDto): void {
  const heading = byId('thread-title');
  if (heading !== null) {
    heading.textContent = title;
    for (const name of ['lang', 'dir']) heading.removeAttribute(name);
    Object.assign(heading, writtenIn(language ?? byId('posts')?.dataset.written));
  }
  document.title = document.title.replace(before, () => title);
}

function showMark(thread: ThreadDto): void {
  const mark = byId('title-mark');
  if (mark !== null) mark.textContent = titleMark(thread);
}
