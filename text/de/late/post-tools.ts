import type { LateWords } from '../../shape.js';

export const postTools: LateWords['postTools'] = {
  notSaved: (why) => `Das wurde nicht gespeichert. ${why}`,
  noAnswer: 'Es kam keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  bookmarked: (n) => `Beitrag ${n} ist bei Ihren Lesezeichen`,
  notBookmarked: (n) => `Beitrag ${n} ist nicht mehr bei Ihren Lesezeichen`,
  ignored: (name) => `Sie ignorieren ${name} jetzt. Die Beiträge sind eingeklappt.`,
  notIgnored: (name) => `Sie sehen die Beiträge von ${name} wieder.`,
  quoteSelection: 'Auswahl zitieren',
  copyLink: 'Link kopieren',
  toPost: (n) => ` zu Beitrag ${n}`,
  copied: 'Kopiert',
  linkCopied: (n) => `Der Link zu Beitrag ${n} ist kopiert`,
  linkTo: (n) => `Link zu Beitrag ${n}`,
  copyByHand: 'Ihr Browser hat das Kopieren nicht erlaubt. Kopieren Sie den Link von hier.',
  close: 'Schließen',
  noNext: 'Das ist der letzte Beitrag auf dieser Seite',
  noPrevious: 'Das ist der erste Beitrag auf dieser Seite',
  shortcuts: {
    title: 'Tastenkürzel',
    keys: [
      ['j', 'Nächster Beitrag'],
      ['k', 'Voriger Beitrag'],
      ['r', 'Auf den Beitrag antworten, bei dem Sie sind'],
      ['b', 'Lesezeichen für den Beitrag setzen oder wegnehmen, bei dem Sie sind'],
      ['u', 'Ab dem Beitrag, bei dem Sie sind, als ungelesen markieren'],
      ['?', 'Diese Liste zeigen'],
    ],
    off: 'Während Sie schreiben, tun sie nichts.',
    settings: 'Tastenkürzel in den Anzeigeeinstellungen ausschalten',
  },
};
