export { disclosureLinks } from './notice-links.js';
export { decideDisclosure } from './use-cases/decide-disclosure.js';
export { listDisclosures, readDisclosure } from './use-cases/list-disclosures.js';
export { openDisclosure } from './use-cases/open-disclosure.js';
export { readOwnDisclosure } from './use-cases/read-own-disclosure.js';
export { recordDisclosure } from './use-cases/record-disclosure.js';
