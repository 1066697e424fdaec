import type { AnswerWords } from '../../shape.js';

export const networkHome: AnswerWords['networkHome'] = {
  tooMany: (max) => `Die Seite eines Netzwerks kann höchstens ${max} eigene Texte haben.`,
};
