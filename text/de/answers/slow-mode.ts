import type { AnswerWords } from '../../shape.js';
import { span } from '../span.js';

export const slowMode: AnswerWords['slowMode'] = {
  choose: 'Wählen Sie, wie oft jede Person schreiben kann.',
  wait: (seconds, wait) =>
    `Langsamer Modus: Jede Person kann hier einmal in ${span(seconds)} schreiben. Sie sind in ${span(wait)} wieder an der Reihe.`,
};
