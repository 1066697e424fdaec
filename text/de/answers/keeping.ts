import type { AnswerWords } from '../../shape.js';

export const keeping: AnswerWords['keeping'] = {
  hasAdmin: 'Dieses Netzwerk hat eine Leitung.',
};
