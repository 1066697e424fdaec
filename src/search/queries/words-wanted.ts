import type { ParsedQuery } from '../parsing/parse-query.js';
import type { Values } from './values.js';

/**
 * SQL: the words that are looked for, as a tsquery. Every piece goes through Postgres' own plain functions as a value:
 * nothing that is typed is ever syntax.
 */
export function wordsWanted(text: ParsedQuery, values: Values): string {
  const parts: string[] = [];
  if (text.words.length > 0)
    parts.push(`plainto_tsquery('convene', ${values.put(text.words.join(' '), 'text')})`);
  for (const phrase of text.phrases) parts.push(`phraseto_tsquery('convene', ${values.put(phrase, 'text')})`);
  for (const word of text.excludedWords)
    parts.push(`!!phraseto_tsquery('convene', ${values.put(word, 'text')})`);
  for (const phrase of text.excludedPhrases)
    parts.push(`!!phraseto_tsquery('convene', ${values.put(phrase, 'text')})`);
  return parts.length > 0 ? `(${parts.join(' && ')})` : `''::tsquery`;
}

/** The words to mark in what is found: without those that must not be there. */
export function wordsToMark(text: ParsedQuery, values: Values): string {
  return wordsWanted({ ...text, excludedWords: [], excludedPhrases: [] }, values);
}
