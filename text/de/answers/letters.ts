import type { AnswerWords } from '../../shape.js';

export const letters: AnswerWords['letters'] = {
  isTrue: 'Sagen Sie, dass es stimmt, soweit Sie wissen.',
  outcome: 'Wählen Sie, was daraus wurde.',
  answeredAlready: 'Darauf wurde schon geantwortet.',
  unknown: 'Es gibt kein Schreiben mit dieser Nummer.',
  username: 'Geben Sie einen Benutzernamen ein.',
  nobody: 'Diesen Benutzernamen hat niemand.',
};
