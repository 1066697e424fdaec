export { readNetworkOpenness, readSiteOpenness } from './use-cases/read-openness.js';
