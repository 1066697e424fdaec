import { counting } from '../count.js';

export const count = counting('de-DE');
