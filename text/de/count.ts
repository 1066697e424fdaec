import { counting } from '../count.js';
import { locale } from './locale.js';

export const count = counting(locale);
