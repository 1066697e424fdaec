export { followForums } from './indexing/follow-forums.js';
export { searchSite } from './use-cases/search-site.js';
