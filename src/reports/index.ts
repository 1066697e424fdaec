export { listOwnReports, readReport } from './use-cases/read-report.js';
export { sendReport } from './use-cases/send-report.js';
