export { GONE } from './images.js';
export { hasUndescribedImage, mentionsIn, renderMarkdown } from './render.js';
