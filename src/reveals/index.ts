export { revealLinks } from './notice-links.js';
export { askHeldReveal } from './use-cases/ask-held-reveal.js';
export { askReveal } from './use-cases/ask-reveal.js';
export { decideReveal } from './use-cases/decide-reveal.js';
export { listReveals, readReveal } from './use-cases/list-reveals.js';
export { openReveal } from './use-cases/open-reveal.js';
