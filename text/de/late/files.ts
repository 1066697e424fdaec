import type { LateWords } from '../../shape.js';

export const files: LateWords['files'] = {
  add: 'Datei hinzufügen',
  cancel: 'Abbrechen',
  choose: 'Wählen Sie eine Datei.',
  tooLarge: 'Diese Datei ist zu groß. Eine Datei darf bis zu 10 MB haben.',
  declare: 'Bestätigen Sie, dass Sie diese Datei veröffentlichen dürfen.',
  describe: 'Sagen Sie, was das Bild zeigt, oder kennzeichnen Sie es als Schmuck.',
  sending: (percent) => `Die Datei wird hochgeladen: ${percent}`,
  checking: 'Die Datei ist angekommen und wird geprüft.',
  progress: 'Hochladen der Datei',
  stopped: 'Das Hochladen wurde abgebrochen. Die Datei wurde nicht hinzugefügt.',
  added: 'Die Datei steht in Ihrem Text.',
  notAdded:
    'Die Datei oder ihre Beschreibung steht noch nicht in Ihrem Text. Drücken Sie „Datei hinzufügen“, oder „Abbrechen“, um ohne sie zu senden.',
  waiting: (names) => `Als Nächstes: ${names}`,
  signedOut:
    'Sie sind abgemeldet, deshalb wurde die Datei nicht hinzugefügt. Ihr Text ist in diesem Tab sicher.',
};
