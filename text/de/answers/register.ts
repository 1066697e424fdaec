import type { AnswerWords } from '../../shape.js';

export const register: AnswerWords['register'] = {
  tooLong: (max) => `Verwenden Sie höchstens ${max} Zeichen.`,
  manyTags: (max) => `Verwenden Sie höchstens ${max} Schlagwörter.`,
};
