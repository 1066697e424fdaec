import { reading } from './reading.js';

/** What the browser fetches when a person opens something. */
export const late = { reading };
