import { answers } from './answers/index.js';
import { late } from './late/index.js';
import { live } from './live/index.js';
import { locale } from './locale.js';
import { page } from './page/index.js';

export const english = { locale, page, live, late, answers };
