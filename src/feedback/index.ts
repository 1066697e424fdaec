export { forgetFeedback } from './forget-feedback.js';
export { canHandleFeedback, canSendFeedback } from './policies/feedback.policy.js';
export { deleteFeedback } from './use-cases/delete-feedback.js';
export { listFeedback } from './use-cases/list-feedback.js';
export { sendFeedback } from './use-cases/send-feedback.js';
