export { tellThreads } from './jobs/tell-threads.js';
export { closeAgain, closeSanctioned } from './queries/close.js';
export type { OwnDataPart } from './queries/own-data.js';
export { closeAccount } from './use-cases/close-account.js';
export { readClosing } from './use-cases/read-closing.js';
export { readOwnData } from './use-cases/read-own-data.js';
export { readPerson } from './use-cases/read-person.js';
