import type { ForumMessage } from '../../contract/feed.js';

const titlesOf = (threadId: string) =>
  document.querySelectorAll<HTMLAnchorElement>(`main .list-title a[href^="/t/${threadId}"]`);

/**
 * Titles that a moderator changed are changed where they stand, whoever points at them or chose to be asked for news: what is
 * taken away never waits.
 * @returns whether a thread that is shown left its forum
 */
export function showModeratedTitles(messages: readonly ForumMessage[]): boolean {
  for (const { id, title, isTitleModerated } of messages.flatMap(({ change }) => change.threads)) {
    if (!isTitleModerated) continue;
    for (const link of titlesOf(id)) if (link.textContent !== title) link.textContent = title;
  }
  return messages.some(({ change }) => change.gone.some((id) => titlesOf(id).length > 0));
}
