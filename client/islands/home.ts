import type { HomePageData } from '../pages/island-data.js';
import { accountNews } from './account-news.js';
import { sayPolitely } from './announce.js';
import { asksFirst } from './asks-first.js';
import { byId } from './dom.js';
import { keepLinkOpen } from './keep-link-open.js';
import { lateWords } from './late-words.js';
import type { Link } from './link.js';
import { askUnread } from './member-unread.js';
import { showModeratedTitles } from './moderated-titles.js';
import { swapSections } from './swap-sections.js';
import { keepUnreadTrue, showUnread } from './unread-total.js';

/** News after a quiet time are shown within a second; those of a busy one together. */
const SOON_MS = 600;
const GATHER_MS = 2_000;
const SPREAD_MS = 1_500;

const sectionsOf = {
  member: ['unread-threads', 'recent-threads'],
  visitor: ['public-talk', 'member-count'],
  network: ['forums'],
  desk: [],
};

/** Makes a front page live: it watches the forums it shows, and fetches its lists again when one of them has news. */
export function wakeHome({ kind, forums, sections = sectionsOf[kind], holds, network }: HomePageData): void {
  let link: Link | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const news = () => {
    if (timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        if (!document.hidden && (kind === 'desk' || !asksFirst())) void show();
        if (kind !== 'visitor') void askUnread(link).then((unread) => unread && showUnread(unread));
      },
      (Date.now() - last > GATHER_MS * 2 ? SOON_MS : GATHER_MS) * (0.5 + Math.random() / 2),
    );
  };
  // A desk is worked at: there it is said first that something is new. What can't be fetched waits for the next news.
  const show = (): Promise<unknown> =>
    kind === 'desk'
      ? import('./desk-news.js').then(({ offerDeskNews }) => offerDeskNews(sections)).catch(() => {})
      : swapSections(sections);
  const watchNetwork = () => {
    if (network !== undefined) link?.tell('network:watch', { networkId: network });
  };
  if (kind !== 'visitor') keepUnreadTrue(() => askUnread(link));
  document.addEventListener('visibilitychange', news);
  if (kind === 'desk') offerKeys();
  if (holds) void import('./hold-case.js').then((code) => code.holdCase(holds));

  void keepLinkOpen({
    opened: (opened) => {
      link = opened;
    },
    on: {
      ...accountNews,
      // Whoever runs a network is told of requests: its desk shows them. And whose place in one ended is told, too.
      'account:notification': (message) => {
        accountNews['account:notification'](message);
        if (kind === 'desk' || kind === 'network') news();
      },
      'account:case': news,
      'account:hold': news,
      'forum:changes': (messages) => {
        if (showModeratedTitles(messages) && asksFirst()) void show();
        news();
      },
      // One forum, or all that the page is about: asking for it again tells.
      'access:lost': () => void show(),
      'network:changed': () => {
        watchNetwork();
        // All who have a page of it open hear it at once.
        setTimeout(() => {
          void show().then((isShown) => (isShown === false ? news() : sayRegisterState()));
        }, Math.random() * SPREAD_MS);
      },
      'account:read': ({ unread }) => {
        showUnread(unread);
        news();
      },
    },
    up: () => {
      // The answer is not wanted: a cursor that is ahead of everything is told to fetch, and watches.
      for (const forumId of forums)
        link?.tell('forum:sync', { forumId, era: '', after: Number.MAX_SAFE_INTEGER });
      watchNetwork();
      news();
    },
    down: () => {},
    refused: () => link?.close(),
  });
}

/** That a network is in no list any more is news to whoever has its page open. */
function sayRegisterState(): void {
  const words = byId('register-state')?.textContent;
  if (words) sayPolitely(words);
}

/** Keys for lists that are worked at come with the first of them. */
function offerKeys(): void {
  const hear = (event: KeyboardEvent) => {
    if (!/^[a-z?]$/.test(event.key) || document.documentElement.dataset.shortcuts === 'off') return;
    removeEventListener('keydown', hear);
    Promise.all([import('./queue-keys.js'), lateWords()]).then(
      ([{ offerQueueKeys }]) => offerQueueKeys(event),
      () => addEventListener('keydown', hear),
    );
  };
  addEventListener('keydown', hear);
}
