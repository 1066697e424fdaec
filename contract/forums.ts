/** Forums, threads and posts on the wire: the door of contract/forums/. */
export * from './forums/about-post.js';
export * from './forums/changes.js';
export * from './forums/forum.js';
export * from './forums/pages.js';
export * from './forums/post.js';
export * from './forums/thread.js';
export { MAX_POST_CHARACTERS, POSTS_PER_PAGE, THREADS_PER_PAGE } from './limits.js';
