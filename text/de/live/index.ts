import type { LiveWords } from '../../shape.js';
import { company } from './company.js';
import { composer } from './composer.js';
import { post } from './post.js';
import { reading } from './reading.js';
import { status } from './status.js';
import { thread } from './thread.js';

export const live: LiveWords = { company, composer, post, reading, status, thread };
