import { live } from '../../text/words.js';
import { accountNews } from './account-news.js';
import { drawCurtain } from './curtain.js';
import { byId } from './dom.js';
import { keepLinkOpen } from './keep-link-open.js';
import { lateWords } from './late-words.js';
import type { Link } from './link.js';
import { completeNames } from './name-completion.js';
import { swapSections } from './swap-sections.js';

/** Changes that come together are shown together. */
const GATHER_MS = 400;

/** Keeps the page of a forum's people true, and offers names where somebody is added. */
export function wakeRoomPeople(): void {
  const forumId = byId('room')?.dataset.forum;
  if (forumId === undefined) return;
  const field = document.querySelector<HTMLInputElement>('#room input[name=username]:not([type=hidden])');
  // Without its words there is no offer: the field takes a name as it is.
  if (field)
    void lateWords().then(
      () => completeNames(field, forumId),
      () => {},
    );
  let link: Link | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const news = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void swapSections(['room-count', 'room-people', 'room-log']);
    }, GATHER_MS);
  };
  const stop = (reason: 'access_lost' | 'signed_out') => {
    link?.close();
    clearTimeout(timer);
    drawCurtain(live.status.curtain[reason], reason === 'signed_out');
  };
  void keepLinkOpen({
    opened: (opened) => {
      link = opened;
    },
    on: {
      ...accountNews,
      'forum:changes': news,
      'account:room': (room) => {
        if (room.forumId === forumId) news();
      },
      'access:lost': (lost) => {
        if (lost.forumId === forumId && lost.threadId === null) stop('access_lost');
      },
      'session:ended': () => stop('signed_out'),
    },
    up: () => {
      // The answer is not wanted: a cursor that is ahead of everything is told to fetch, and watches.
      link?.tell('forum:sync', { forumId, era: '', after: Number.MAX_SAFE_INTEGER });
      news();
    },
    down: () => {},
    refused: () => stop('signed_out'),
  });
}
