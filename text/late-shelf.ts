/**
 * The `late` words, as the browser fetches them. The browser's files are built once per language, and each build
 * puts its own language here and into `words.ts` (scripts/build-client.mjs).
 */
export const lateShelf = () => import('./en/late/index.js');
