export { canReadPage, type PageState, pageReadableBy } from './policies/page.policy.js';
export { type PageRow, pagesOf, presentPage } from './queries/pages.js';
export { deleteBlock, moveBlock, updateBlock } from './use-cases/change-block.js';
export {
  deleteNetworkPage,
  moveNetworkPage,
  updateNetworkPage,
} from './use-cases/change-network-page.js';
export { addPageReader, removePageReader } from './use-cases/change-page-readers.js';
export { createBlock } from './use-cases/create-block.js';
export { createNetworkPage } from './use-cases/create-network-page.js';
export { listNetworkPages } from './use-cases/list-network-pages.js';
export { readNetworkHome } from './use-cases/read-network-home.js';
export { readNetworkPage } from './use-cases/read-network-page.js';
export { readPageReaders } from './use-cases/read-page-readers.js';
