import type { OwnStandingOfSanctions } from '../../contract/sanctions.js';
import { late } from '../../text/words.js';
import { byId, element, here, link } from './dom.js';
import { lateWords } from './late-words.js';
import { localiseTimes } from './local-times.js';
import { fetchPage, fetchThreadPage } from './send-reply.js';

const keepsFromWriting = new Set(['pause', 'suspension', 'removal', 'closing']);

/**
 * Says at the open box that its writer can't post here any more, until when, and where the reason stands; and that they can
 * again. The text stays. Where the box was not there, the page offers to be loaded again.
 * @param pause given the words of a pause, or nothing when it is over
 */
export async function showStanding(
  threadId: string,
  pause: ((words: (Node | string)[] | null) => void) | null,
): Promise<void> {
  const [{ sanctions }, page] = await Promise.all([
    fetchPage<OwnStandingOfSanctions>('/me/standing'),
    fetchThreadPage(threadId, 1),
    lateWords(),
  ]);
  const found = sanctions.find(
    ({ state, step, network }) =>
      state === 'inForce' &&
      keepsFromWriting.has(step) &&
      (network === null || network.id === page.network.id),
  );
  const isPaused = page.viewer.cannotReply === 'paused';
  if (pause !== null) pause(isPaused && found ? wordsOf(found) : null);
  else if (page.viewer.cannotReply === null) offerBox();
}

type Sanction = OwnStandingOfSanctions['sanctions'][number];

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
