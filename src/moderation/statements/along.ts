import type { Named } from '../../kernel/index.js';

/** How a change of one thread calls what its parts need; `logged.id` is the act's line in the log. */
export const ofChange: Named = { actor: '$1', now: '$10', done: 'step' };
export const ofMove: Named = { actor: '$1', now: '$12', done: 'step' };
