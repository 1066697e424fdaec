import type { PageWords } from '../../shape.js';

export const brand: PageWords['brand'] = {
  link: 'Farbe ändern',
  title: 'Farbe',
  titleOf: (network) => `Farbe von ${network}`,
  lead: 'Sie steht hinter dem Namen Ihres Netzwerks und auf seinen Knöpfen und Linien. Schrift darin muss für alle gut zu lesen sein.',
  code: 'Code einer Farbe',
  codeHint:
    'Ein Farbcode besteht aus sechs Ziffern und Buchstaben von a bis f, zum Beispiel #1a5632. Vielleicht steht einer in Ihren Gestaltungsregeln.',
  see: 'Diese Farbe ansehen',
  seen: (colour) => `So sieht ${colour} aus`,
  works: 'Diese Farbe geht. Für dunkle Bildschirme wird sie heller gemacht.',
  nearest: (colour) => `So sieht die nächste Farbe aus, die geht: ${colour}`,
  theme: { light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  sampleText: 'Wörter in dieser Farbe',
  sampleButton: 'Knopf',
  use: (colour) => `${colour} verwenden`,
  named: 'Oder eine von unseren',
  useNamed: 'Diese Farbe verwenden',
  own: (colour) => `Ihre eigene: ${colour}`,
};
