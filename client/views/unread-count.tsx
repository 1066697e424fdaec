import { live } from '../../text/words.js';

/** What several forums have unread together. */
export function sumOf(counts: readonly { unread: number }[]): number {
  return counts.reduce((sum, { unread }) => sum + unread, 0);
}

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
