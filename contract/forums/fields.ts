import { z } from 'zod';
import { answers } from '../../text/words.js';
import { MAX_POST_CHARACTERS } from '../limits.js';
import { line, prose } from '../primitives.js';
import { writtenLanguages } from '../written-languages.js';

export const clientKey = z.uuid({ error: () => answers.fields.clientKey }).toLowerCase();
export const body = prose('message', MAX_POST_CHARACTERS);
export const title = line('title', 150, 3);

/** What a text of one's own is written in. Null: as where it stands. */
export const ownLanguage = z.enum(writtenLanguages).nullable();
