export { termsGate } from './gate.js';
export { tellOfVersions } from './jobs/tell-of-versions.js';
export { termsLinks } from './notice-links.js';
export { acceptTerms } from './use-cases/accept-terms.js';
export { publishNetworkTerms, publishSiteTerms } from './use-cases/publish-terms.js';
export { readNetworkTerms, readSiteTerms } from './use-cases/read-terms.js';
