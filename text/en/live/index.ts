import { reading } from './reading.js';
import { status } from './status.js';

/** What comes with every live screen: keep it small, its bytes count. */
export const live = { status, reading };
