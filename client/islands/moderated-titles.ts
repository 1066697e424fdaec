import type { ForumMessage } from '../../contract/feed.js';

const linksTo = (threadId: string, within = '') =>
  document.querySelectorAll<HTMLAnchorElement>(`main ${within} a[href^="/t/${threadId}"]`);
const titlesOf = (threadId: string) => linksTo(threadId, '.list-title');

/**
 * Titles that a moderator changed are changed where they stand, whoever points at them or chose to be asked for news: what is
 * taken away never waits.
 * @returns whether a thread that is shown left its forum
 */
export function showModeratedTitles(messages: readonly ForumMessage[]): boolean {
  for (const { id, title, isTitleModerated } of messages.flatMap(({ change }) => change.threads)) {
    if (!isTitleModerated) continue;
    const before = new Set([...titlesOf(id)].map((link) => link.textContent ?? ''));
    before.delete(title);
    for (const old of before) replaceIn(linksTo(id), old, title);
  }
  return messages.some(({ change }) => change.gone.some((id) => titlesOf(id).length > 0));
}

/** Also in what is only read out: "Last post 5 minutes ago, How do you plan leave?" */
function replaceIn(links: Iterable<HTMLElement>, old: string, title: string): void {
  for (const link of links) {
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      if (text.nodeValue?.includes(old)) text.nodeValue = text.nodeValue.replace(old, () => title);
  }
}
