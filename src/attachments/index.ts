export { attachmentPath } from './attachment.presenter.js';
export { clamdScanner } from './inspect/scan-with-clamd.js';
export { diskStore } from './store/disk-store.js';
export { type S3Place, s3Store } from './store/s3-store.js';
export { type StillNeeded, sweepAttachments } from './sweep-attachments.js';
export { deleteAttachment } from './use-cases/delete-attachment.js';
export { listAttachments } from './use-cases/list-attachments.js';
export { readAttachment } from './use-cases/read-attachment.js';
export { tooLarge, uploadAttachment } from './use-cases/upload-attachment.js';
