export { tellNotices } from './tell.js';
export { type NoticeParts, noticesSql } from './write-notices.js';
