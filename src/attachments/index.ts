export { attachmentPath } from './attachment.presenter.js';
export { type FileSettings, type OpenFiles, openFiles } from './open-files.js';
export { canUpload } from './policies/attachment.policy.js';
export { discardFilesOf } from './statements/discard-files-of.js';
export { type StillNeeded, sweepAttachments } from './sweep-attachments.js';
export { deleteAttachment } from './use-cases/delete-attachment.js';
export { listAttachments } from './use-cases/list-attachments.js';
export { readAttachment } from './use-cases/read-attachment.js';
export { uploadAttachment } from './use-cases/upload-attachment.js';
