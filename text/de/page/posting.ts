import type { PageWords } from '../../shape.js';

export const posting: PageWords['posting'] = {
  publicAudience: 'Das können alle lesen.',
  membersAudience: (network) => `Das können nur Mitglieder von ${network} lesen.`,
  standingLine:
    'Beiträge geben die Ansicht der Personen wieder, die sie geschrieben haben. Niemand hat geprüft, ob stimmt, was darin steht.',
  language: 'Sprache dieses Textes',
  threadLanguage: 'Sprache dieses Themas',
  titleLanguage: 'Sprache des Titels',
  languageHint: 'Screenreader und Übersetzer richten sich danach.',
  otherLanguage: 'Andere Sprache',
  asForum: 'Wie im Forum',
  asThread: 'Wie im Thema',
  reminder: {
    first: 'Vor Ihrem ersten Beitrag',
    later: 'Worauf Sie beim Schreiben achten sollten',
    points: [
      'Schreiben Sie wie an eine Kollegin im selben Raum. Man kann anderer Meinung sein und freundlich bleiben.',
      'Lassen Sie alles weg, was zeigen könnte, wer ein Patient ist: Namen, Daten, Orte, seltene Einzelheiten.',
      'Sie stehen für das ein, was Sie schreiben. Sagen Sie, was Sie wissen und was Sie nur vermuten.',
      'Andere können es zitieren und kopieren, bevor Sie es ändern oder löschen.',
    ],
  },
  help: {
    summary: 'So fügen Sie Listen, Zitate und Links ein',
    words: 'Wörter',
    code: 'Code',
    strong: 'Hervorgehobene Wörter',
    italic: 'Kursive Wörter',
    quote: 'Ein Zitat',
    list: 'Eine Liste. Beginnen Sie jede Zeile mit einem Bindestrich.',
    aboutCode: 'Code. Drei dieser Zeichen in einer eigenen Zeile beginnen und beenden ein längeres Stück.',
    link: 'Ein Link. Er zeigt, wohin er führt.',
    passage:
      'In einer eigenen Zeile: Französisch bis zur nächsten Zeile mit „:::“. Jede Sprache hat ihren Code.',
    paragraph: 'Eine leere Zeile beginnt einen neuen Absatz.',
  },
  lockedTitle: 'Dieses Thema ist gesperrt.',
  locked: 'Wer es lesen konnte, kann es weiterhin lesen, aber niemand kann antworten.',
  registerTo: {
    reply: 'Registrieren Sie sich, um hier zu antworten.',
    start: 'Registrieren Sie sich, um ein Thema zu beginnen.',
  },
  register: 'Das dauert eine Minute, und Sie kommen direkt hierher zurück.',
  membersOnly: {
    reply: (network) => `Hier können nur Mitglieder von ${network} antworten.`,
    start: (network) => `Hier können nur Mitglieder von ${network} ein Thema beginnen.`,
  },
  joiningIsOpen: 'Wie man beitritt, steht auf der Seite des Netzwerks.',
  notNow: {
    reply: 'Sie können hier im Moment nicht antworten.',
    start: 'Sie können hier im Moment kein Thema beginnen.',
  },
};
