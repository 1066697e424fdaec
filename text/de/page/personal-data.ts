import type { PageWords } from '../../shape.js';

export const personalData: PageWords['personalData'] = {
  ask: 'Gehört die Angabe zu einem Patienten?',
  askText: 'Verdeckt bleiben nur die ersten Ziffern stehen: 943 *** ****.',
  maskAndSend: 'Verdecken und senden',
  maskAndSave: 'Verdecken und speichern',
  attestAndSend: 'Gehört keinem Patienten: senden',
  attestAndSave: 'Gehört keinem Patienten: speichern',
  fileAgain:
    'Wählen Sie die Datei noch einmal. Geben Sie ihr einen anderen Namen oder setzen Sie dieses Häkchen.',
  file: 'Name und Beschreibung der Datei zeigen keinen Patienten',
  searched:
    'Ihre Suche enthält anscheinend die Nummer eines Patienten. Diese Website bewahrt sie nirgends auf, aber sie bleibt in der Adresse dieser Seite und im Verlauf Ihres Browsers.',
  title: 'Daten von Patienten in Beiträgen',
  lead: 'Bevor ein Text hinausgeht, sucht diese Website nach Angaben, an denen man einen Patienten erkennt: NHS-Nummern, Krankenhausnummern, Geburtsdaten mit Namen, volle Postleitzahlen mit Alter.',
  legend: 'Wenn etwas gefunden wird',
  modes: {
    warn: 'Nachfragen',
    stop: 'Den Text anhalten',
    off: 'Nichts tun',
  },
  modeHints: {
    warn: 'Wer schreibt, verdeckt die Angabe oder sagt, dass sie keinem Patienten gehört. Dann geht der Text hinaus.',
    stop: 'Er geht nur hinaus, wenn die Angabe verdeckt oder herausgenommen ist. Sagt die Person, die ihn schreibt, dass sie zu keinem Patienten gehört, dann wartet ein Beitrag auf die Moderation.',
    off: 'Nur für Netzwerke, in denen kein Patient vorkommen kann.',
  },
  save: 'Umgang mit Daten von Patienten speichern',
};
