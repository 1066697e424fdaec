import type { AnswerWords } from '../../shape.js';

export const addresses: AnswerWords['addresses'] = {
  taken: 'Diese Adresse gehört schon zu einem anderen Konto. Melden Sie sich bei diesem an.',
  otherAccount:
    'Dieser Link gilt für ein anderes Konto. Melden Sie sich bei diesem an und öffnen Sie den Link noch einmal.',
  alreadyYours: 'Das ist schon Ihre Adresse.',
  nothingToClaim: 'Im Archiv warten keine Beiträge auf Sie.',
};
