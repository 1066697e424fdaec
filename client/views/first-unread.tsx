/** Where links to "the first unread post" lead. */
export const FIRST_UNREAD = 'first-unread';

/**
 * Stands before the first post that is new, until one leaves the page. A list item of its own, so that whoever writes
 * the posts never touches it.
 */
export function FirstUnread({ words }: { words: string }) {
  return (
    <li class="first-unread" id={FIRST_UNREAD}>
      {/* biome-ignore lint/a11y/useSemanticElements: an hr can hold no words */}
      <div role="separator" aria-label={words}>
        <span>{words}</span>
      </div>
    </li>
  );
}
