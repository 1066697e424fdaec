import type { AnswerWords } from '../../shape.js';

export const reports: AnswerWords['reports'] = {
  reason: 'Wählen Sie aus, was nicht in Ordnung ist.',
  gone: 'Dieser Beitrag wird nicht mehr gezeigt. Es gibt nichts zu melden.',
  already: 'Sie haben das schon gemeldet. Die Meldung liegt der Moderation vor.',
  unknown: 'Unter dieser Nummer gibt es keine Meldung. Prüfen Sie jedes Zeichen.',
  withSite: 'Über diesen Fall entscheidet, wer die Website betreibt.',
  withNetwork: 'Über diesen Fall entscheidet die Moderation des ganzen Netzwerks.',
};
