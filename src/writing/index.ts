export { clearSentDrafts, expireDrafts } from './jobs.js';
export { filesInDrafts } from './queries/files-in-drafts.js';
export { completePeople } from './use-cases/complete-people.js';
export { completeThreads } from './use-cases/complete-threads.js';
export { discardDraft } from './use-cases/discard-draft.js';
export { listDrafts } from './use-cases/list-drafts.js';
export { previewPost } from './use-cases/preview-post.js';
export { readDraft } from './use-cases/read-draft.js';
export { saveDraft } from './use-cases/save-draft.js';
