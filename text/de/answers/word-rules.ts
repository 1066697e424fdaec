import type { AnswerWords } from '../../shape.js';
import { count } from '../count.js';

export const wordRules: AnswerWords['wordRules'] = {
  refused: (reason) => `Das kann hier nicht veröffentlicht werden: ${reason}`,
  manyWords: (max) => `Eine Liste darf höchstens ${max} Zeilen haben. Legen Sie eine zweite Regel an.`,
  noWord:
    'Geben Sie mindestens ein Wort mit einem Buchstaben oder einer Ziffer ein, jedes in einer eigenen Zeile.',
  everything: 'Dieser Ausdruck passt auf einen leeren Text und damit auf jeden. Machen Sie ihn genauer.',
  long: (max, size) =>
    `Dieser Ausdruck ist zu groß. Er darf ${count(max, { one: '# Zeichen', other: '# Zeichen' })} und ${size} Schritte haben. Zahlen in geschweiften Klammern zählen so oft, wie sie sagen.`,
  backwards:
    'Verweise auf Gruppen (\\1) und Blicke voraus oder zurück sind hier nicht möglich, weil sie den Server anhalten können. Sagen Sie es ohne sie.',
  syntax:
    'Dieser Ausdruck lässt sich nicht lesen. Prüfen Sie die Klammern und stellen Sie Zeichen, die für sich selbst stehen, einen Backslash voran.',
  tooMany: (n) => `Es gibt schon ${n} Regeln. Entfernen Sie zuerst eine.`,
  tooMuch:
    'Die eingeschalteten Ausdrücke sind zusammen zu groß. Schalten Sie einen aus oder machen Sie sie kleiner.',
};
