import type { AnswerWords } from '../../shape.js';

export const quoting: AnswerWords['quoting'] = {
  rights:
    'Jeder Text gehört der Person, die ihn geschrieben hat, und gibt ihre Ansicht wieder. Veröffentlichen, zitieren oder erzählen Sie ihn anderswo erst, wenn sie zugestimmt hat.',
  ownPost: 'Es ist Ihr eigener Beitrag: Da ist niemand zu fragen.',
  askedAlready: 'Zu diesem Beitrag haben Sie schon gefragt.',
  onlyAuthor: 'Nur wer den Beitrag geschrieben hat, kann antworten.',
  answered: 'Darauf haben Sie schon geantwortet.',
  tooLate: 'Die Zeit für eine Antwort ist vorbei. Keine Antwort gilt als Nein.',
  choose: 'Wählen Sie Ihre Antwort.',
  sayConditions: 'Sagen Sie, unter welchen Bedingungen.',
  sayWhich: 'Bedingungen gehören zur Antwort „Ja, unter Bedingungen“.',
};
