import { span } from '../span.js';

/** One's own reply that has not reached the server. */
export const unsent = {
  turn: (seconds: number) =>
    `Langsamer Modus: In ${span(seconds)} sind Sie an der Reihe. Dann wird dies von selbst gesendet.`,
  rules: 'Die Regeln lesen und akzeptieren (in einem neuen Tab)',
  edit: 'Diesen Text bearbeiten',
  copy: 'Diesen Text kopieren',
  discard: 'Verwerfen',
  isDiscarded: (beginning: string) => `Sie haben eine Antwort verworfen: „${beginning}“`,
  undo: 'Rückgängig: diese Antwort behalten',
  copied: 'Ihr Text ist kopiert',
  notCopied: 'Ihr Browser hat den Text nicht kopiert. Markieren und kopieren Sie ihn von Hand.',
  givenBack: 'Ihr Text steht wieder im Feld',
  noBox: 'Hier gibt es kein Feld zum Schreiben. Sie können den Text kopieren.',
  discarded: 'Die Antwort ist verworfen. Sie können das rückgängig machen.',
};
