import type { AnswerWords } from '../../shape.js';

export const messages: AnswerWords['messages'] = {
  nobody: 'Zurzeit ist niemand da, um es zu lesen. Schreiben Sie der Leitung dieser Website.',
};
