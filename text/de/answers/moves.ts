import type { AnswerWords } from '../../shape.js';

export const moves: AnswerWords['moves'] = {
  otherNetwork: 'Ein Thema kann nur innerhalb seines Netzwerks verschoben werden.',
  alreadyThere: 'Das Thema ist schon in diesem Forum.',
  confirm: 'Dort können andere Personen das Thema lesen. Sehen Sie nach, wer, und bestätigen Sie es.',
};
