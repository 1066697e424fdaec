export { type ErasedAgain, eraseAgain } from './erase-again.js';
export { type ErasureLine, readErasures } from './erasure-line.js';
export { keepErasures, writeErasures } from './keep-erasures.js';
