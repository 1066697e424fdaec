export { claimCase, handCase, releaseCase } from './use-cases/claim-case.js';
export { decideCase } from './use-cases/decide-case.js';
export { noteCase, raiseCase } from './use-cases/raise-case.js';
export { readCase } from './use-cases/read-case.js';
export { readForumQueue, readNetworkQueue, readSiteQueue } from './use-cases/read-queue.js';
export { listOwnReports, readReport } from './use-cases/read-report.js';
export { sendReport } from './use-cases/send-report.js';
export { workManyCases } from './use-cases/work-many.js';
