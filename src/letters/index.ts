export { forgetLetterContacts } from './jobs/forget-contacts.js';
export { letterLinks } from './notice-links.js';
export { endGuardian, listGuardians, nameGuardian } from './use-cases/guardians.js';
export { answerLetter, listLetters, readLetter } from './use-cases/read-letters.js';
export { readLetterStatus, sendLetter } from './use-cases/send-letter.js';
