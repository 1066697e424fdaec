export { EVERYONE } from './indexing/audience.js';
export { bodyWords, hasBits, titleKey, titleWords } from './indexing/document-words.js';
export { followForums } from './indexing/follow-forums.js';
export { searchSite } from './use-cases/search-site.js';
