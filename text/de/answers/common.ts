import type { AnswerWords } from '../../shape.js';

export const common: AnswerWords['common'] = {
  nothingHere: 'Hier ist nichts, oder es ist nur für Mitglieder.',
  changedMeanwhile:
    'Das hat sich inzwischen geändert. Bitte sehen Sie noch einmal nach und versuchen Sie es erneut.',
  missing: 'Diese Angabe fehlt oder ist von der falschen Art.',
  chooseOne: 'Wählen Sie eine der Möglichkeiten.',
  wrongForm: 'Das hat nicht die Form, die es braucht.',
  tooSmall: {
    characters: (least) => `Schreiben Sie mindestens ${least} Zeichen.`,
    things: (least) => `Es müssen mindestens ${least} sein.`,
    number: (least) => `Das muss ${least} oder mehr sein.`,
  },
  tooBig: {
    characters: (most) => `Schreiben Sie höchstens ${most} Zeichen.`,
    things: (most) => `Es können höchstens ${most} sein.`,
    number: (most) => `Das muss ${most} oder weniger sein.`,
  },
  unknownField: 'Hier ist ein Feld, das niemand kennt.',
  notValid: 'Die Eingabe ist nicht gültig.',
  away: 'Die Seite kann gerade weder speichern noch lesen. Bewahren Sie Ihren Text auf und versuchen Sie es gleich noch einmal.',
  broken: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
};
