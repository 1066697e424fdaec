import type { ThreadMessage, ThreadSyncAnswer } from '../../contract/feed.js';
import { live } from '../../text/words.js';
import type { ThreadPageData } from '../pages/island-data.js';
import { createOutbox, type Outbox } from '../state/outbox.js';
import { isUnsent } from '../state/outbox-entry.js';
import { atMostEvery, TYPING_EVERY_MS } from '../state/presence.js';
import { servedPosts } from '../state/served.js';
import { createSyncMachine, type SyncMachine } from '../state/sync-machine.js';
import { applyThreadMessage, type ThreadState, threadStateOf } from '../state/thread-state.js';
import { realTimers } from '../state/timers.js';
import { newestPostPath } from '../views/newest-post-path.js';
import { sayNow, sayPolitely } from './announce.js';
import { offerBell } from './bell.js';
import { newUuid, tabStore } from './browser-store.js';
import { showCompany } from './company.js';
import { type Composer, enhanceComposer } from './composer.js';
import { byId } from './dom.js';
import { focusErrorSummary } from './error-summary.js';
import { serveSession } from './every-page.js';
import { followWriting } from './follow-writing.js';
import { lateWords } from './late-words.js';
import type { Link } from './link.js';
import { showStatus } from './live-status.js';
import { localiseTimes } from './local-times.js';
import { keepOwn } from './own.js';
import { offerPostTools } from './post-tools.js';
import { readThreadData } from './read-thread-data.js';
import { restorePlace } from './restore-place.js';
import { fetchThreadPage, removePost, sendReply } from './send-reply.js';
import { createThreadChrome } from './thread-chrome.js';
import { createThreadEnding } from './thread-ending.js';
import { openThreadLink } from './thread-link.js';
import { createThreadScreen } from './thread-screen.js';
import { createThreadWay } from './thread-way.js';
import { offerWritingTools } from './write-tools.js';

const data = readThreadData();
const list = byId('posts');
localiseTimes(document);
offerBell();
serveSession();
focusErrorSummary();
restorePlace();
if (data !== null && list !== null) wake(data, list);

/** Makes a thread's page live. */
function wake({ page, me, csrf, reading: read }: ThreadPageData, list: HTMLElement): void {
  const { viewer } = page;
  let { forum } = page;
  const threadId = page.thread.id;
  const first = threadStateOf(page);
  const served = servedPosts(page, read);
  let state: ThreadState = first;
  let link: Link | null = null;
  let composer: Composer | null = null;
  const ownKey = (what: string) => `convene:${what}:${viewer.accountId ?? 'visitor'}:${threadId}`;

  const outbox: Outbox = createOutbox({
    timers: realTimers,
    store: tabStore(ownKey('outbox')),
    newKey: newUuid,
    send: (entry) => sendReply(link, threadId, entry),
    onChange: () => screen.refresh(),
    onSettled: ({ post }) => {
      sayPolitely(live.composer.posted);
      composer?.sent();
      // On an earlier page the new post is elsewhere: go there, as the form without script does.
      if (state.window.to !== null && post)
        location.assign(newestPostPath({ ...state.thread, lastNumber: post.number }));
    },
    onHeld(message) {
      composer?.sent();
      void import('./held-posts.js').then((code) => code.showHeld(message));
    },
    onFailed: ({ problem, code }) => {
      sayNow(live.composer.notSent(problem ?? ''));
      if (code === 'unauthenticated') {
        composer?.offerSignIn();
        ending.awaitBack();
      }
    },
  });
  const company = showCompany(threadId, viewer.accountId, () => state.posts);
  const chrome = createThreadChrome(page, csrf);
  const screen = createThreadScreen({
    posts: {
      ...{ list, viewer, me, served },
      getMine: () => own.mine(),
    },
    chrome,
    getState: () => state,
    getOutbox: () => outbox,
    giveBack: (entry) => composer?.giveBack(entry) ?? false,
    posted: (post) => company.posted(post.authorId),
  });
  const own = keepOwn({
    ...{ list, threadId, viewer },
    known: read,
    store: () => tabStore(ownKey('seen')),
    getPosts: () => state.posts.values(),
    getLink: () => link,
    refresh: screen.refresh,
  });
  const ending = createThreadEnding({
    isPublic: () => forum.access === 'public',
    getMachine: () => machine,
    getLink: () => link,
    getComposer: () => composer,
    outbox,
    leave: company.clear,
    clear: screen.clear,
  });
  const machine: SyncMachine = createSyncMachine({
    timers: realTimers,
    asOf: Date.now(),
    onStatus: ending.onStatus,
  });
  const watch = machine.watch<ThreadMessage>({
    async sync() {
      const { era, epoch, cursor: after } = state;
      if (link === null) throw new Error('no link');
      const answer = await link.ask<ThreadSyncAnswer>('thread:sync', { threadId, era, epoch, after });
      if (answer.ok) writing.answered(answer.data.writing);
      return answer;
    },
    apply(message) {
      const result = applyThreadMessage(state, message);
      if (result.outcome === 'applied') {
        own.edits(result.changed, state.posts, result.state.posts);
        state = result.state;
        outbox.reached(state.cursor);
        composer?.setLocked(state.thread.isLocked);
        screen.news(result.changed);
        way.changed();
      }
      return result.outcome;
    },
    async refetch() {
      const before = state.posts;
      const fresh = await fetchThreadPage(threadId, way.page());
      state = threadStateOf(fresh);
      if (fresh.forum.id !== forum.id) void import('./thread-moved.js').then((code) => code.showPlace(fresh));
      forum = fresh.forum;
      own.edits([...state.posts.keys()], before, state.posts);
      outbox.reached(state.cursor);
      screen.refreshAll();
      way.changed();
      return true;
    },
  });

  const writing = followWriting(page, async () => {
    const { showStanding } = await import('./live-standing.js');
    const slow = (seconds: number) => chrome.slow(seconds) && outbox.wake();
    return showStanding({ threadId, composer, slow });
  });

  composer = enhanceComposer({
    draftKey: ownKey('draft'),
    send: (body, said) => void outbox.add(body, state.thread.lastNumber, said),
    typing: atMostEvery(TYPING_EVERY_MS, realTimers, () => link?.tell('thread:typing', { threadId })),
  });
  offerWritingTools();
  addEventListener('beforeunload', (event) => {
    if (outbox.entries().some(isUnsent)) event.preventDefault();
  });
  if (viewer.canModerate) {
    const remove = (postId: string, reason: string, rule: string) => removePost(link, postId, reason, rule);
    // Without this chunk the links lead to pages that do the same.
    void Promise.all([import('./moderator.js'), lateWords()]).then(
      ([{ offerInlineRemoval }]) =>
        offerInlineRemoval({ list, adopt: screen.adopt, remove, forumId: () => forum.id }),
      () => {},
    );
  }
  const way = createThreadWay({
    ...{ list, page, first, served, firstUnread: read?.firstUnread ?? null },
    getState: () => state,
    isStopped: () => machine.status().kind === 'stopped',
    grafted(next, added, gone) {
      state = next;
      own.grafted(added.page.viewer, added.reading);
      screen.grafted(added.page.posts, gone);
      screen.refresh();
    },
  });
  // Once somebody is there, what shows a reply is fetched: later there may be no connection for it.
  const wakeUp = () => {
    screen.prepare();
    way.follow();
    if (viewer.accountId === null)
      void Promise.all([import('./copy-buttons.js'), lateWords()]).then(
        ([{ showCopyButtons }]) => showCopyButtons(list),
        () => {},
      );
  };
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'])
    addEventListener(sign, wakeUp, { once: true, passive: true });
  offerPostTools({
    list,
    getState: () => state,
    getMine: own.mine,
    showMarks: own.marks,
    showIgnored: own.ignored,
  });
  addEventListener('online', () => outbox.wake());
  // What an earlier visit left unsent is shown, and goes on.
  screen.refresh();
  outbox.wake();
  showStatus(machine.status());

  openThreadLink({
    ...{ threadId, machine, outbox, own, company },
    receive: (messages) => watch.receive(messages),
    opened: (opened) => {
      link = opened;
    },
    standing: writing.told,
    rules: writing.changed,
  });
}
