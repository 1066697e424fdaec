import type { ForumMessage, ForumSyncAnswer } from '../../contract/feed.js';
import type { ForumPageDto } from '../../contract/forums.js';
import { live } from '../../text/words.js';
import type { ForumPageData, HomePageData, RegisterPageData } from '../pages/island-data.js';
import { createAnnouncer } from '../state/announcer.js';
import { applyForumMessage, forumStateOf } from '../state/forum-state.js';
import type { Status } from '../state/status.js';
import { createSyncMachine } from '../state/sync-machine.js';
import { realTimers } from '../state/timers.js';
import { accountNews } from './account-news.js';
import { askTurn, sayNow } from './announce.js';
import { offerBell } from './bell.js';
import { drawCurtain } from './curtain.js';
import { byId, readPageData } from './dom.js';
import { serveSession } from './every-page.js';
import { followForumReading, unreadByThread } from './forum-reading.js';
import { createForumScreen } from './forum-screen.js';
import { wakeHome } from './home.js';
import { keepLinkOpen } from './keep-link-open.js';
import type { Link } from './link.js';
import { showStatus } from './live-status.js';
import { localiseTimes } from './local-times.js';
import { fetchPage } from './send-reply.js';
import { createThreadRows } from './thread-rows.js';

const data = readPageData<ForumPageData | HomePageData | RegisterPageData>();
const list = byId('threads');
localiseTimes(document);
offerBell();
serveSession();
if (data?.kind === 'forum' && list !== null) wake(data, list);
// The front pages are lists too, and whoever opens one goes on to a forum.
else if (data?.kind === 'register') {
  // Without it the list is as it was fetched.
  void import('./register-list.js').then(
    (code) => code.wakeRegister(),
    () => {},
  );
} else if (data !== null && data.kind !== 'forum') wakeHome(data);

/** Makes a forum's list of threads live. */
function wake({ page, reading }: ForumPageData, list: HTMLElement): void {
  const { forum, network } = page;
  let state = forumStateOf(page);
  let link: Link | null = null;
  const rows = createThreadRows(list, state.threads, state.people, unreadByThread(reading));
  const unread = followForumReading({
    forumId: page.viewer.accountId === null ? null : forum.id,
    link: () => link,
    show: (threads) => rows.setUnread(threads, state.people),
  });
  const screen = createForumScreen(list, rows, () => state);
  const announcer = createAnnouncer(askTurn);

  const onStatus = (status: Status) => {
    showStatus(status);
    if (status.kind !== 'stopped') return;
    link?.close();
    if (status.reason === 'reload') return;
    if (status.reason === 'signed_out' && forum.access === 'public') {
      sayNow(live.status.curtain.signed_out);
      return;
    }
    screen.clear();
    drawCurtain(live.status.curtain[status.reason], status.reason === 'signed_out');
  };
  const machine = createSyncMachine({ timers: realTimers, asOf: Date.now(), onStatus });
  const watch = machine.watch<ForumMessage>({
    sync: () => {
      if (link === null) return Promise.reject(new Error('no link'));
      const { era, cursor: after } = state;
      return link.ask<ForumSyncAnswer>('forum:sync', { forumId: forum.id, era, after });
    },
    apply(message) {
      const result = applyForumMessage(state, message);
      if (result.outcome === 'applied') {
        state = result.state;
        announcer.add('thread', result.changed.length);
        screen.refresh();
        unread.news();
      }
      return result.outcome;
    },
    async refetch() {
      const before = page.window.before === null ? '' : `?before=${page.window.before}`;
      state = forumStateOf(
        await fetchPage<ForumPageDto>(`/networks/${network.slug}/forums/${forum.slug}${before}`),
      );
      screen.refresh();
      return true;
    },
  });
  showStatus(machine.status());

  void keepLinkOpen({
    opened: (opened) => {
      link = opened;
      if (machine.status().kind === 'stopped') link.close();
    },
    on: {
      ...accountNews,
      'forum:changes': (messages) => watch.receive(messages),
      'access:lost': (lost) => {
        if (lost.forumId === forum.id && lost.threadId === null) machine.stop(lost.reason);
      },
      'account:read': unread.told,
      'session:ended': () => machine.stop('signed_out'),
    },
    up: () => {
      machine.connected();
      unread.news();
    },
    down: machine.disconnected,
    refused: () => machine.stop('signed_out'),
  });
}
