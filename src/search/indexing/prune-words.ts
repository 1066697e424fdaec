import { type Database, prepared } from '../../database/index.js';
import { corpusOf } from '../queries/corpus.js';
import { EVERYONE } from './audience.js';

const statement = `
  delete from search_words where (audience, word) in (
    select w.audience, w.word from search_words w
    where w.stem = any($1::text[]) and not exists (
      select from search_documents d
      where d.words @@ phraseto_tsquery('simple', w.stem)
        and case when w.audience = '${EVERYONE}' then d.audience is null else d.audience = w.audience end)
    for update skip locked)`;

/** Forgets words that stand in no document any more. Very common ones are not asked about: others still have them. */
export async function pruneWords(db: Database, lost: string[]): Promise<void> {
  if (lost.length === 0) return;
  const { frequencies } = await corpusOf(db);
  const rare = lost.filter((lexeme) => !frequencies.has(lexeme));
  if (rare.length > 0) await prepared(db, 'search-prune', statement, [rare]);
}
