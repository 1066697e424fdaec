import type { ServerEvents } from '../../contract/events.js';

const show = () => import('./show-news.js');

/** What one person is told on whatever page is open. The code to show it comes with the first of it. */
export const accountNews = {
  'account:notification': (message) => void show().then((code) => code.showNews(message)),
  'account:follow': (message) => void show().then((code) => code.showFollow(message)),
} satisfies Partial<ServerEvents>;
