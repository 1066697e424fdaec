import { late, live } from '../../text/words.js';
import { listed } from './presence.js';
import { type Said, textOf, together } from './said.js';

/** More names than this nobody wants to hear: the others are a number. */
const MOST_NAMES = 3;

/** "4 new replies, from Ada, Ben, Cleo and 1 other". Needs the `late` words. */
export function replyNames(count: number, names: readonly Said[]): string {
  const shown = names.slice(0, MOST_NAMES).map(textOf);
  const others = names.length - shown.length;
  const all = others > 0 ? [...shown, live.company.others(others)] : shown;
  return late.notifications.repliesFrom(count, listed(all));
}

/** As many posts as anybody can follow at once; the number says that there are more. */
const MOST_TEXTS = 5;

/** "2 new replies. Post 31 by Ada: We moved ours. Post 32 by Ben: So did we". */
export function replyTexts(count: number, texts: readonly Said[]): Said {
  return together([live.status.news.reply(count), ...texts.slice(0, MOST_TEXTS)], '. ');
}
