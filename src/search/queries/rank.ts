import type { Scope } from './scope.js';
import type { Values } from './values.js';

/** What stands above how well the words are met: all of them in the title; as they were typed, one after the other. */
const ALL_IN_TITLE = 2;
const TOGETHER = 1;

/**
 * SQL: how near a document `d` (its words: `w.words`) is to what was typed. All words in the title of a thread come
 * first, then the words one after the other. Within these: by Postgres' own rank, which counts how often and how near to
 * each other they are, in what somebody wrote more than in what he quotes; long texts have them by chance. It is rounded:
 * of what is about as near, the newest comes first.
 */
export function rankOf({ words }: Scope, values: Values): string {
  const marked = values.put(words.marked, 'tsquery');
  return `(case when d.number = 1 and ts_filter(w.words, '{a}') @@ ${marked} then ${ALL_IN_TITLE} else 0 end
    + case when w.words @@ ${values.put(words.together, 'tsquery')} then ${TOGETHER} else 0 end
    + round((ts_rank(w.words, ${marked}) / (1 + ln(1 + length(w.words)) / 10))::numeric, 1))`;
}
