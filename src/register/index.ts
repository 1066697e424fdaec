export { countFigures } from './count-figures.js';
export { listedSlugs } from './queries/find.js';
export { findNetworks } from './use-cases/find-networks.js';
