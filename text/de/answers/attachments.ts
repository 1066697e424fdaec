import type { AnswerWords } from '../../shape.js';

export const attachments: AnswerWords['attachments'] = {
  signIn: 'Melden Sie sich an, um Dateien anzuhängen.',
  chooseFile: 'Wählen Sie eine Datei.',
  notAdded:
    'Die gewählte Datei wurde nicht hinzugefügt. Wählen Sie sie noch einmal und drücken Sie „Datei hinzufügen“, oder senden Sie Ihren Text ohne sie.',
  descriptionLeft:
    'Die lange Beschreibung steht noch nicht in Ihrem Text. Wählen Sie die Datei dazu und drücken Sie „Datei hinzufügen“, oder setzen Sie die Worte in Ihren Text.',
  empty: 'Diese Datei ist leer.',
  tooLarge: 'Diese Datei ist zu groß. Eine Datei darf bis zu 10 MB haben.',
  quotaFull:
    'Ihre Dateien füllen den Platz, den Sie hier haben: 500 MB. Löschen Sie einige unter „Ihre Dateien“ und versuchen Sie es dann noch einmal.',
  wrongType:
    'Dateien dieser Art lassen sich nicht anhängen. Möglich sind Bilder (JPEG, PNG, WebP, GIF, AVIF), PDF, Office-Dokumente und reiner Text.',
  unreadableImage:
    'Dieses Bild ist nicht lesbar oder hat zu viele Bildpunkte. Höchstens 40 Millionen sind möglich.',
  declareFirst: 'Bestätigen Sie, dass Sie diese Datei veröffentlichen dürfen.',
  describeImage: 'Sagen Sie, was das Bild zeigt, oder kennzeichnen Sie es als Schmuck.',
  altTooLong: 'Die Beschreibung darf höchstens 300 Zeichen haben.',
  infected: 'Die Prüfung hat in dieser Datei Schadsoftware gefunden. Sie wurde nicht behalten.',
  noScanner:
    'Dateien können gerade nicht auf Schadsoftware geprüft werden, deshalb werden keine angenommen. Versuchen Sie es gleich noch einmal.',
  notKept: 'Die Datei konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.',
  busy: 'Gerade kommen viele Dateien an. Versuchen Sie es gleich noch einmal.',
  describeInText:
    'Sagen Sie bei jedem Bild, was es zeigt: zwischen den eckigen Klammern, wie in ![Ein Dienstplan für Mai](/a/…).',
  noPlainForm: 'Die Datei ist nicht vollständig angekommen. Versuchen Sie es noch einmal.',
};
