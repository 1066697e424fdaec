import type { AnswerWords } from '../../shape.js';

export const reading: AnswerWords['reading'] = {
  signIn: 'Melden Sie sich an, um festzuhalten, was Sie gelesen haben.',
};
