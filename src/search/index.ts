export { followForums } from './indexing/follow-forums.js';
