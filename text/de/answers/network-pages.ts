import type { AnswerWords } from '../../shape.js';

export const networkPages: AnswerWords['networkPages'] = {
  taken: 'Dieses Netzwerk hat schon eine Seite mit diesem Kurznamen.',
  tooMany: (max) => `Ein Netzwerk kann höchstens ${max} Seiten haben.`,
};
