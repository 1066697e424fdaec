import type { Ask } from '../../database/index.js';
import type { ParsedQuery } from '../parsing/parse-query.js';
import { Values } from './values.js';

/** What is looked for, as Postgres understands it: two `tsquery` as text, and the lexemes that all must be there. */
export interface Words {
  wanted: string;
  /** Without those that must not be there: what ranks and is marked. */
  marked: string;
  /** The plain words one after the other, as they were typed; nothing for fewer than two. */
  together: string;
  lexemes: string[];
}

/**
 * SQL: the columns of `Words`. Every piece goes through Postgres' own plain functions as a value: nothing that is typed
 * is ever syntax. The queries are made once; later statements take them as values, so their text stays the same.
 */
export function wordsColumns(text: ParsedQuery, values: Values): string {
  const all = values.put([...text.words, ...text.phrases].join(' '), 'text');
  return `${tsquery(text, values)}::text as wanted,
    ${tsquery({ ...text, excludedWords: [], excludedPhrases: [] }, values)}::text as marked,
    ${text.words.length > 1 ? `phraseto_tsquery('convene', ${values.put(text.words.join(' '), 'text')})` : "''"}::text as together,
    tsvector_to_array(to_tsvector('convene', ${all})) as lexemes`;
}

/** The words of another text than the one that was typed. */
export async function wordsOf(ask: Ask, text: ParsedQuery): Promise<Words> {
  const values = new Values();
  const [words] = await ask<Words>(`select ${wordsColumns(text, values)}`, values.all);
  return words!;
}

function tsquery(text: ParsedQuery, values: Values): string {
  const parts: string[] = [];
  if (text.words.length > 0)
    parts.push(`plainto_tsquery('convene', ${values.put(text.words.join(' '), 'text')})`);
  for (const phrase of text.phrases) parts.push(`phraseto_tsquery('convene', ${values.put(phrase, 'text')})`);
  for (const word of [...text.excludedWords, ...text.excludedPhrases])
    parts.push(`!!phraseto_tsquery('convene', ${values.put(word, 'text')})`);
  return parts.length > 0 ? `(${parts.join(' && ')})` : `''::tsquery`;
}
