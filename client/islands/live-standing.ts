import type { ThreadPageDto } from '../../contract/forums.js';
import type { OwnStandingOfSanctions } from '../../contract/sanctions.js';
import { late } from '../../text/words.js';
import type { Composer } from './composer.js';
import { byId, element, here, link } from './dom.js';
import { lateWords } from './late-words.js';
import { localiseTimes } from './local-times.js';
import { fetchPage, fetchThreadPage } from './send-reply.js';

type Sanction = OwnStandingOfSanctions['sanctions'][number];
const keepsFromWriting = new Set(['pause', 'suspension', 'removal', 'closing']);

/** An answer that comes after that to a later question is of before. */
let newest = 0;

/**
 * Says at the open box what holds now for whoever writes here: that they can't, until when and where the reason stands, or that
 * they can again; slow mode of the forum; whether one may leave the name away. The text stays. Where the box was not there, the
 * page offers to be loaded again.
 */
export async function showStanding(options: {
  threadId: string;
  composer: Composer | null;
  /** Given the seconds of the forum's slow mode. */
  slow(seconds: number): void;
}): Promise<void> {
  const { threadId, composer } = options;
  const turn = ++newest;
  const [page] = await Promise.all([fetchThreadPage(threadId, 1), lateWords()]);
  if (turn !== newest) return;
  options.slow(page.forum.slowSeconds);
  if (composer === null) {
    if (page.viewer.cannotReply === null) offerBox();
    return;
  }
  const reason = await reasonOf(page);
  if (turn !== newest) return;
  composer.pause(reason);
  followAnonymity(page.network.anonymity);
}

/** Why one can't write, in words. Null where one can, or where the thread's lock says it already. */
async function reasonOf({ viewer, network }: ThreadPageDto): Promise<(Node | string)[] | null> {
  const words = late.writing;
  if (viewer.cannotReply === null || viewer.cannotReply === 'thread_locked') return null;
  if (viewer.cannotReply !== 'paused') return [`${words.closed} `, link(here(), words.whyClosed)];
  const { sanctions } = await fetchPage<OwnStandingOfSanctions>('/me/standing');
  const found = sanctions.find(
    (one) =>
      one.state === 'inForce' &&
      keepsFromWriting.has(one.step) &&
      (one.network === null || one.network.id === network.id),
  );
  return found ? wordsOf(found) : [words.paused];
}

function wordsOf({ until, path }: Sanction): (Node | string)[] {
  const words = late.writing;
  const why = link(path, words.pausedWhy);
  if (until === null) return [`${words.paused} `, why];
  const time = element('time', '', `${until.slice(0, 16).replace('T', ' ')} UTC`);
  time.dateTime = until;
  const holder = element('span');
  const [before = '', after = ''] = words.pausedUntil.split('{time}');
  holder.append(before, time, after);
  localiseTimes(holder);
  return [holder, ' ', why];
}

function offerBox(): void {
  const place = byId('reply');
  if (place === null || byId('composer') !== null || byId('box-is-back') !== null) return;
  const line = element('p', '', `${late.writing.pauseOver} `);
  line.id = 'box-is-back';
  line.setAttribute('role', 'status');
  place.append(line);
  line.append(link(here(), late.writing.loadAgain));
}

/**
 * The choice to leave the name away goes and comes. One that is made is never unmade here: the text would go out under the name.
 * The server refuses it, with its reason.
 */
function followAnonymity(mode: ThreadPageDto['network']['anonymity']): void {
  const words = late.writing;
  const choice = document.querySelector('.anonymous-choice');
  const isChosen = choice?.querySelector('input')?.checked;
  const isOffered = choice !== null;
  if (mode === 'off') {
    if (isOffered && !isChosen) choice.remove();
    say(isChosen ? [words.nameNeeded] : []);
  } else if (!isOffered) say([`${words.namelessNow} `, link(here(), words.loadToChoose)]);
  else say(mode === 'held' && byId('anonymous-waits') === null ? [words.namelessWaits] : []);
}

function say(words: (Node | string)[]): void {
  let line = byId('anonymity-line');
  if (line === null) {
    if (words.length === 0) return;
    line = element('p', 'small');
    line.id = 'anonymity-line';
    line.setAttribute('role', 'status');
    byId('composer-audience')?.after(line);
  }
  line.replaceChildren(...words);
}
