import { live } from '../../text/words.js';

/** Unread posts in words, in a list. Nothing where there are none. */
export function UnreadCount({ unread }: { unread: number | undefined }) {
  if (!unread) return null;
  return (
    <>
      {' '}
      <strong class="unread">{live.reading.unread(unread)}</strong>
    </>
  );
}
