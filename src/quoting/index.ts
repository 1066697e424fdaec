export { lapseQuestions } from './jobs/lapse-questions.js';
export { quoteLinks } from './notice-links.js';
export { answerQuote } from './use-cases/answer-quote.js';
export { askToQuote } from './use-cases/ask-to-quote.js';
export { listQuoteRequests, readQuoteRequest } from './use-cases/read-questions.js';
