import type { ServerEvents } from '../../contract/events.js';

const show = () => import('./show-news.js');

/** Decisions that were told at once already. */
let told = 0;

/** What one person is told on whatever page is open. The code to show it comes with the first of it. */
export const accountNews = {
  'account:notice': ({ entryId, action }) => {
    if (action !== 'post.removed' && action !== 'post.hidden') return;
    told += 1;
    void import('./show-removal.js').then((code) => code.showRemoval(entryId, action));
  },
  'account:notification': (message) => {
    const isTold = message.kind === 'decision' && told > 0;
    if (isTold) told -= 1;
    void show().then((code) => code.showNews(isTold ? { ...message, kind: null } : message));
  },
  'account:follow': (message) => void show().then((code) => code.showFollow(message)),
} satisfies Partial<ServerEvents>;
