import type { AnswerWords } from '../../shape.js';

export const feedback: AnswerWords['feedback'] = {
  found: 'Wählen Sie ja, teilweise oder nein.',
};
