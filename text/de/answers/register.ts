import type { AnswerWords } from '../../shape.js';

export const register: AnswerWords['register'] = {
  tooLong: (max) => `Verwenden Sie höchstens ${max} Zeichen.`,
  declareFirst: 'Erklären Sie, dass das wahr ist.',
  otherText: 'Der Text der Erklärung hat sich geändert. Lesen Sie ihn, wie er jetzt ist.',
  kindNotListed:
    'Netzwerke von Unternehmen und gemeinnützigen Organisationen kommen nicht in die Liste. Nutzen lassen sie sich trotzdem.',
  profileMissing: 'Sagen Sie das zuerst im Profil des Netzwerks.',
  removedBefore: 'Dieses Netzwerk wurde aus der Liste genommen. Schreiben Sie den Betreibern dieser Website.',
  declaredBefore: 'Für dieses Netzwerk liegt schon eine Erklärung vor.',
  onlySiteAdmins: 'Das können nur die Betreiber dieser Website.',
  reasonMissing: 'Geben Sie eine Begründung ein. Wer das Netzwerk leitet, liest sie.',
  notWaiting: 'Über dieses Netzwerk ist schon entschieden.',
  removedAlready: 'Dieses Netzwerk steht schon nicht mehr in der Liste.',
  notRemoved: 'Dieses Netzwerk wurde nicht aus der Liste genommen.',
  closedAlready: 'Dieses Netzwerk ist schon geschlossen.',
  notClosed: 'Dieses Netzwerk wurde nicht geschlossen.',
  closedDown: 'Die Betreiber dieser Website haben dieses Netzwerk geschlossen.',
  codeMissing: 'Wählen Sie einen Grund.',
  hasForums:
    'Dieses Netzwerk hat hier Foren. Setzen Sie das Häkchen, wenn Ihnen bekannt ist, dass sie schließen.',
  badUrl: 'Geben Sie eine ganze Adresse ein, etwa https://example.org/netzwerk.',
  manyTags: (max) => `Verwenden Sie höchstens ${max} Schlagwörter.`,
};
