export { mentionsIn, renderMarkdown } from './render.js';
