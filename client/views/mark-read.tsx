import type { ThreadPageDto } from '../../contract/forums.js';
import type { ThreadReadingDto } from '../../contract/reading.js';
import { page as words } from '../../text/words.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Notice } from './notice.js';

interface PageProps {
  page: ThreadPageDto;
  reading: ThreadReadingDto | undefined;
  csrf: string | null;
}

/** Without script nobody knows what was on screen: the reader says so. With script this is not there. */
export function MarkPageSeen({ page, reading, csrf }: PageProps) {
  const last = page.posts.at(-1)?.number;
  if (reading === undefined || last === undefined) return null;
  const hasUnread = reading.firstUnread !== null && reading.firstUnread <= last;
  if (!hasUnread && !page.posts.some(({ number }) => number in reading.edited)) return null;
  return (
    <noscript>
      <Form action={`/t/${page.thread.id}/seen`} csrf={csrf}>
        <input type="hidden" name="from" value={page.window.from} />
        <input type="hidden" name="to" value={last} />
        <Button kind="quiet">{words.reading.markPage}</Button>
      </Form>
    </noscript>
  );
}

interface AllProps {
  of: 'forum' | 'network';
  /** Path of the forum or network. */
  path: string;
  unread: number;
  canUndo: boolean;
  csrf: string | null;
}

/** Marks a whole forum or network as read, and takes it back for a while. */
export function MarkAllRead({ of, path, unread, canUndo, csrf }: AllProps) {
  const text = words.reading;
  if (canUndo) {
    return (
      <Notice>
        <p>{of === 'forum' ? text.forumMarked : text.networkMarked}</p>
        <Form action={`${path}/read`} csrf={csrf}>
          <input type="hidden" name="undo" value="true" />
          <Button kind="quiet">{of === 'forum' ? text.undoForum : text.undoNetwork}</Button>
        </Form>
      </Notice>
    );
  }
  if (unread === 0) return null;
  return (
    <Form action={`${path}/read`} csrf={csrf} class="mark-all">
      <Button kind="quiet">{of === 'forum' ? text.markForum : text.markNetwork}</Button>
    </Form>
  );
}
