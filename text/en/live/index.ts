import { company } from './company.js';
import { composer } from './composer.js';
import { post } from './post.js';
import { reading } from './reading.js';
import { status } from './status.js';
import { thread } from './thread.js';

/** What comes with every live screen: keep it small, its bytes count. */
export const live = { company, composer, post, reading, status, thread };
