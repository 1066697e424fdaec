import { z } from 'zod';
import { answers } from '../../text/words.js';
import { MAX_POST_CHARACTERS } from '../limits.js';
import { line, prose } from '../primitives.js';

export const clientKey = z.uuid({ error: () => answers.fields.clientKey }).toLowerCase();
export const body = prose('message', MAX_POST_CHARACTERS);
export const title = line('title', 150, 3);
