import type { Ack } from '../../contract/errors.js';
import type { RegisterWatchAnswer } from '../../contract/socket.js';
import { accountNews } from './account-news.js';
import { sayPolitely } from './announce.js';
import { byId } from './dom.js';
import { keepLinkOpen } from './keep-link-open.js';
import type { Link } from './link.js';
import { isInUse, swapSections } from './swap-sections.js';

/** All who have the list open hear of a change at once: they ask one after the other, and well within a second. */
const ASK_WITHIN_MS = 400;
/** The page itself is asked for later still: what is gone is out of it by then. */
const SHOW_AFTER_MS = 500;
const SHOW_WITHIN_MS = 2_000;
/** How soon a list that somebody is in, or that nobody looks at, is looked at again. */
const HELD_MS = 3_000;

const found = () => byId('register-found');
const items = () => [...(found()?.querySelectorAll<HTMLElement>('[data-listed]') ?? [])];
const idOf = (item: HTMLElement): string => item.dataset.listed!;

/** Makes a list of the register live: what leaves the register leaves the list at once, counts and order follow. */
export function wakeRegister(): void {
  let link: Link | null = null;
  let isPlanned = false;
  let isKnown = false;

  /** @returns whether something was taken out, or is shown otherwise than it is now */
  const drop = async (): Promise<boolean> => {
    const networkIds = items().map(idOf);
    const answer = await link
      ?.ask<RegisterWatchAnswer>('register:watch', { networkIds })
      .catch((): Ack<RegisterWatchAnswer> | null => null);
    if (!answer?.ok) return false;
    const listed = new Set(answer.data.networkIds);
    const gone = items().filter((item) => networkIds.includes(idOf(item)) && !listed.has(idOf(item)));
    // Nobody's focus may be lost with it.
    if (gone.some((item) => item.contains(document.activeElement))) byId('results-title')?.focus();
    for (const item of gone) item.remove();
    const elsewhere = new Set(answer.data.elsewhereIds);
    // What moved before it was watched was told to nobody here.
    const isMoved = items().some(
      (item) => listed.has(idOf(item)) && item.hasAttribute('data-elsewhere') !== elsewhere.has(idOf(item)),
    );
    return gone.length > 0 || isMoved;
  };
  const show = async (): Promise<void> => {
    isPlanned = false;
    const section = found();
    if (document.hidden || section?.matches(':hover') || (section && isInUse(section))) {
      showSoon(HELD_MS);
      return;
    }
    const before = byId('results-title')?.textContent;
    await swapSections(['register-found']);
    const after = byId('results-title')?.textContent;
    if (after && after !== before) sayPolitely(after);
    // Others may have come in.
    if (await drop()) showSoon();
  };
  const showSoon = (ms = SHOW_AFTER_MS + Math.random() * SHOW_WITHIN_MS): void => {
    if (!isPlanned) setTimeout(() => void show(), ms);
    isPlanned = true;
  };

  void keepLinkOpen({
    opened: (opened) => {
      link = opened;
    },
    on: {
      ...accountNews,
      'network:changed': () => {
        setTimeout(() => void drop().then(() => showSoon()), Math.random() * ASK_WITHIN_MS);
      },
    },
    up: () => {
      // The page is as new as its first connection; what came and went before a later one is not known.
      const isBack = isKnown;
      isKnown = true;
      void drop().then((isOld) => (isOld || isBack) && showSoon());
    },
    down: () => {},
    refused: () => link?.close(),
  });
}
