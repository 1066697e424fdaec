import type { AnswerWords } from '../../shape.js';

export const brand: AnswerWords['brand'] = {
  notColour:
    'Wählen Sie eine der Farben, oder geben Sie einen Code aus sechs Ziffern und Buchstaben von a bis f ein, zum Beispiel #1a5632.',
  tooLight: (nearest) =>
    `Diese Farbe ist zu hell: Weiße Schrift darauf ist schwer zu lesen, und Schrift in dieser Farbe auch. Die nächste Farbe, die geht, ist ${nearest}.`,
};
