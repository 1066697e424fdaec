import { late } from '../../text/words.js';
import { sayNow } from './announce.js';
import { link } from './dom.js';
import { lateWords } from './late-words.js';
import { noticeButton, removePageNotice, showPageNotice } from './page-notice.js';

const KIND = 'removal';

/**
 * Tells somebody that a post of theirs was just removed, whatever page they are on: others may be reading, and waiting
 * for an answer, so it is said at once. The bar stays until it is closed, with the way to the reason.
 * @param entryId of the decision in the moderation log
 * @param action removed for good, or hidden while it is looked at
 */
export async function showRemoval(entryId: string, action: 'post.removed' | 'post.hidden'): Promise<void> {
  await lateWords();
  const words = late.notifications;
  const said = action === 'post.hidden' ? words.hiddenNow : words.removedNow;
  showPageNotice(
    KIND,
    said,
    link(`/decisions/${entryId}`, words.readWhy),
    noticeButton(words.closeRemoval, () => removePageNotice(KIND)),
  );
  sayNow(said);
}
