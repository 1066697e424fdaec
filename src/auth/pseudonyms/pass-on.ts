import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { unseal } from './unseal.js';

/**
 * What is told to a pseudonym reaches the person: whoever tells it knows the author of a post and nobody else. Only the
 * events that authors get are looked at.
 * @returns ends it
 */
export function passOn({ db, seal, signals, log }: Services): () => void {
  const behind = (ids: string[]) => unseal((text, values) => query(db, text, values), seal, ids);
  // Says nothing of whom it was about.
  const failed = () => log.warn('news for an anonymous author could not be passed on');
  const stopNotices = signals.toAccount.listen((message) => {
    if (message.event !== 'account:notice') return;
    behind([message.accountId]).then((found) => {
      for (const accountId of found.values()) signals.toAccount.tell({ ...message, accountId });
    }, failed);
  });
  const stopNews = signals.fairnessNews.listen((ids) => {
    behind(ids).then((found) => {
      if (found.size > 0) signals.fairnessNews.tell([...new Set(found.values())]);
    }, failed);
  });
  return () => {
    stopNotices();
    stopNews();
  };
}
