import type { AnswerWords } from '../../shape.js';

export const reports: AnswerWords['reports'] = {
  reason: 'Wählen Sie aus, was nicht in Ordnung ist.',
  gone: 'Dieser Beitrag wird nicht mehr gezeigt. Es gibt nichts zu melden.',
  already: 'Sie haben das schon gemeldet. Die Meldung liegt der Moderation vor.',
  unknown: 'Unter dieser Nummer gibt es keine Meldung. Prüfen Sie jedes Zeichen.',
  rule: 'Wählen Sie die Regel, auf die Sie sich stützen.',
  outcome: 'Wählen Sie, wie Sie entscheiden.',
  chooseCases: 'Wählen Sie mindestens einen Fall aus.',
  decided: (name) => `${name} hat über diesen Fall schon entschieden.`,
  decidedAlready: 'Über diesen Fall ist schon entschieden.',
  claimed: (name) => `${name} bearbeitet diesen Fall.`,
  notYours: 'Zurückgeben kann diesen Fall nur, wer ihn bearbeitet.',
  notOpen: 'Dieser Fall ist nicht offen.',
  nobodyThere: 'Dort kann niemand das lesen. Der Fall bleibt deshalb hier.',
  highest: 'Dieser Fall liegt schon bei denen, die die Website betreiben.',
  cannotWork: 'Diese Person kann über diesen Fall nicht entscheiden.',
  nothingToHide: 'Hier gibt es keinen Beitrag zu verbergen.',
  notOfThis: 'Diese Entscheidung passt nicht zu dem, was gemeldet wurde.',
  onlyModerators: 'Die Meldungen sieht hier nur die Moderation.',
  withSite: 'Über diesen Fall entscheidet, wer die Website betreibt.',
  withNetwork: 'Über diesen Fall entscheidet die Moderation des ganzen Netzwerks.',
};
