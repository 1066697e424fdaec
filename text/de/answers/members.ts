import type { AnswerWords } from '../../shape.js';

const numbers = new Intl.NumberFormat('de-DE');

export const members: AnswerWords['members'] = {
  askFirst: 'Dieses Netzwerk nimmt Menschen auf Anfrage auf. Fragen Sie an, um beizutreten.',
  invitationOnly: 'Diesem Netzwerk tritt man nur auf Einladung bei.',
  askedAlready: 'Sie haben schon angefragt. Die Leitung des Netzwerks hat noch nicht entschieden.',
  invitedAlready: 'Sie sind schon eingeladen. Nehmen Sie die Einladung an, um beizutreten.',
  joinInstead: 'Dieses Netzwerk ist offen. Sie können sofort beitreten.',
  suspended: 'Sie sind von diesem Netzwerk ausgeschlossen. Wenden Sie sich an die Leitung.',
  onlyInviters: 'Das können nur die Leitung und die Steuerungsgruppe dieses Netzwerks.',
  noRequest: 'Sie haben bei diesem Netzwerk keine offene Anfrage.',
  notInvited: 'Sie haben keine offene Einladung in dieses Netzwerk.',
  decidedAlready: 'Über diese Anfrage wurde schon entschieden.',
  reasonMissing: 'Geben Sie einen Grund an. Die Person liest ihn.',
  questionsChanged: 'Das Netzwerk hat seine Fragen inzwischen geändert. Beantworten Sie die neuen.',
  answerMissing: 'Beantworten Sie diese Frage.',
  answersMissing: 'Beantworten Sie alle Fragen des Netzwerks.',
  evidenceMissing: 'Fügen Sie den Nachweis hinzu, den das Netzwerk verlangt.',
  noEvidenceAsked: 'Dieses Netzwerk verlangt keinen Nachweis.',
  hasPublicForums: 'Dieses Netzwerk hat öffentliche Foren. Machen Sie sie zuerst zu Foren für Mitglieder.',
  noPublicForums: 'Öffentliche Foren gibt es nur in einem öffentlichen Netzwerk.',
  otherAddress: 'Diese Einladung gilt für eine andere Adresse. Bestätigen Sie diese zuerst für Ihr Konto.',
  invitedOut:
    'An diese Adresse ist schon eine Einladung unterwegs. In der Liste können Sie sie noch einmal senden.',
  nobodyCalled: 'Diesen Benutzernamen hat niemand.',
  notToInvite: 'Diese Person gehört schon dazu, hat angefragt, ist eingeladen oder ausgeschlossen.',
  noList:
    'Diese Datei ist keine lesbare Liste. Speichern Sie die Liste als CSV-Datei mit höchstens 1.000 Zeilen.',
  listEmpty: 'Geben Sie mindestens eine Zeile ein.',
  listTooLong: (max) =>
    `Eine Liste kann höchstens ${numbers.format(max)} Zeilen haben. Senden Sie sie in Teilen.`,
};
