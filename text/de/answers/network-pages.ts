import type { AnswerWords } from '../../shape.js';

export const networkPages: AnswerWords['networkPages'] = {
  taken: 'Dieses Netzwerk hat schon eine Seite mit diesem Kurznamen.',
  tooManyReaders: (max) =>
    `Eine Seite kann für höchstens ${max} Personen mit Namen sein. Machen Sie daraus eine Seite für Mitglieder, oder eröffnen Sie einen Raum.`,
  tooMany: (max) => `Ein Netzwerk kann höchstens ${max} Seiten haben.`,
};
