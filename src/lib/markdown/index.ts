export { hasUndescribedImage, mentionsIn, renderMarkdown } from './render.js';
