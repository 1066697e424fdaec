import type { AnswerWords } from '../../shape.js';

export const terms: AnswerWords['terms'] = {
  acceptFirst:
    'Ihr Text bleibt hier erhalten. Die Regeln für Beiträge sind neu für Sie: Lesen und akzeptieren Sie sie, und senden Sie den Text dann noch einmal.',
  publishedMeanwhile:
    'Inzwischen wurde eine andere Fassung veröffentlicht. Sehen Sie sie an, und veröffentlichen Sie dann Ihre.',
};
