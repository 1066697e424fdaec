export type { Login } from './add-people.js';
export { fillDemo } from './fill-demo.js';
export type { DemoOptions, DemoSummary } from './options.js';
