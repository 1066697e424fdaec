import type { LateWords } from '../../shape.js';

/** Without the plural rules that islands have: sharing them would cost every page one more file. */
const count = (n: number, one: string, other: string): string =>
  (n === 1 ? one : other).replace('#', n.toLocaleString('de-DE'));

export const writing: LateWords['writing'] = {
  tools: 'Textwerkzeuge',
  bold: 'Fett',
  italic: 'Kursiv',
  link: 'Link',
  quote: 'Zitat',
  list: 'Liste',
  numbers: 'Nummerierte Liste',
  code: 'Code',
  heading: 'Überschrift',
  linkWords: 'Linktext',
  threadLink: 'dieses Thema',
  previewHeading: 'Vorschau',
  previewEmpty: 'Noch gibt es keinen Text zu zeigen.',
  previewShown: 'Die Vorschau steht unter dem Textfeld.',
  noAnswer: 'Es kam keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  saved: (time) => `Entwurf gespeichert ${time}`,
  notSaved: 'Noch nicht gespeichert. Ihr Text ist in diesem Tab sicher.',
  signedOut: 'Sie sind abgemeldet. Ihr Text ist in diesem Tab sicher.',
  signIn: 'Anmelden',
  paused: 'Sie können hier zurzeit nicht schreiben. Ihr Text bleibt hier stehen.',
  pausedUntil: 'Sie können hier bis {time} nicht schreiben. Ihr Text bleibt hier stehen.',
  pausedWhy: 'Warum, und wie Sie widersprechen',
  pauseOver: 'Sie können hier wieder schreiben.',
  loadAgain: 'Seite neu laden, um zu antworten',
  gone: 'Dieser Entwurf wurde auf einem anderen Gerät gesendet oder gelöscht.',
  draftGone: 'Dieser Entwurf wurde gesendet oder verworfen.',
  close: 'Schließen',
  closeWhat: ': Antwortfeld',
  conflict: 'Dieser Entwurf wurde auf einem anderen Gerät geändert.',
  other: 'Der Text auf dem anderen Gerät',
  keepMine: 'Meinen Text hier behalten',
  takeOther: 'Den anderen Text nehmen',
  joinBoth: 'Beide Texte behalten',
  left: (n) => count(n, 'Noch # Zeichen', 'Noch # Zeichen'),
  over: (n) => count(n, '# Zeichen zu viel', '# Zeichen zu viel'),
  came: (n) => count(n, '# Antwort kam, während Sie schrieben', '# Antworten kamen, während Sie schrieben'),
  people: 'Personen',
  threads: 'Themen',
  found: (n) =>
    count(n, '# Vorschlag. Wählen Sie mit den Pfeiltasten.', '# Vorschläge. Wählen Sie mit den Pfeiltasten.'),
};
