export {
  deleteNetworkPage,
  moveNetworkPage,
  updateNetworkPage,
} from './use-cases/change-network-page.js';
export { createNetworkPage } from './use-cases/create-network-page.js';
export { listNetworkPages } from './use-cases/list-network-pages.js';
export { readNetworkPage } from './use-cases/read-network-page.js';
