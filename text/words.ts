import type { AnswerWords, LateWords, LiveWords, PageWords } from './shape.js';

/**
 * The words being spoken now, on four shelves. Live bindings: read them while rendering or parsing, never
 * keep one in a constant. This module holds no text, so a browser file gets only the shelf it asks for:
 * `live` comes with every live screen, `late` with what a person opens, `page` and `answers` stay on the server.
 */
export let page: PageWords;
export let live: LiveWords;
export let late: LateWords;
export let answers: AnswerWords;
/** For Intl: numbers, dates, lists, order. */
export let locale = 'en-GB';

interface Spoken {
  locale: string;
  page: PageWords;
  live: LiveWords;
  late: LateWords;
  answers: AnswerWords;
}

/** Changes what is spoken from here on; shelves left out stay as they are. */
export function speak(words: Partial<Spoken>): void {
  if (words.locale) locale = words.locale;
  if (words.page) page = words.page;
  if (words.live) live = words.live;
  if (words.late) late = words.late;
  if (words.answers) answers = words.answers;
}
