import type { Ask, Database } from '../../database/index.js';

const known = new WeakMap<Database, Promise<boolean>>();

/** Whether the database can compare words by their letters (the extension pg_trgm). Asked once. */
export function hasTrigrams(db: Database, ask: Ask): Promise<boolean> {
  let answer = known.get(db);
  if (!answer) {
    answer = ask<{ yes: boolean }>(`select to_regclass('search_words_public') is not null as yes`, []).then(
      ([row]) => row!.yes,
    );
    known.set(db, answer);
    answer.catch(() => known.delete(db));
  }
  return answer;
}
