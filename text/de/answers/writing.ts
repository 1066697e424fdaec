import type { AnswerWords } from '../../shape.js';

export const writing: AnswerWords['writing'] = {
  signInToWrite: 'Melden Sie sich an, um hier zu schreiben. Danach kommen Sie an diese Stelle zurück.',
  draftTooLong: (max) => `Ein Entwurf kann höchstens ${max.toLocaleString('de-DE')} Zeichen haben.`,
  previewTooLong: (max) =>
    `Ihre Nachricht kann höchstens ${max.toLocaleString('de-DE')} Zeichen haben. Kürzen Sie sie, um die Vorschau zu sehen.`,
  completionLength: 'Geben Sie 1 bis 60 Zeichen ein.',
  newerDraft:
    'Dieser Entwurf wurde auf einem anderen Gerät geändert. Beide Texte sind aufgehoben: Wählen Sie einen aus.',
  tooManyDrafts: (max) => `Sie haben ${max} Entwürfe. Löschen Sie einen, um einen weiteren zu speichern.`,
  staleForm:
    'Sie haben sich neu angemeldet, seit diese Seite geladen wurde. Ihr Text ist hier. Prüfen Sie ihn und senden Sie ihn noch einmal.',
};
