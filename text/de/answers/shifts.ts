import type { AnswerWords } from '../../shape.js';

export const shifts: AnswerWords['shifts'] = {
  otherForum: 'Nur Themen desselben Forums lassen sich vereinen. Verschieben Sie zuerst eines davon.',
  sameThread: 'Wählen Sie ein anderes Thema als dieses.',
  noPosts: 'Wählen Sie mindestens einen Beitrag.',
  noThread: 'Geben Sie die Adresse eines Themas dieses Forums ein.',
};
