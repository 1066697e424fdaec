export { canWriteTo } from './policies/message.policy.js';
export { answerConversation, listConversations, readConversation } from './use-cases/conversations.js';
export { writeToForum, writeToNetwork } from './use-cases/write-to.js';
