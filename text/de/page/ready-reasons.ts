import type { PageWords } from '../../shape.js';

export const readyReasons: PageWords['readyReasons'] = {
  link: 'Fertige Begründungen',
  titleOf: (network) => `Fertige Begründungen von ${network}`,
  lead: 'Die Moderation wählt eine davon, wenn sie über einen Text entscheidet, und ändert sie, wo sie nicht passt. Wer den Text geschrieben hat, liest, was abgeschickt wurde.',
  none: 'Noch keine fertigen Begründungen',
  noneText: 'Die Administration des Netzwerks kann welche schreiben.',
  noneForAdmins: 'Schreiben Sie eine für alles, was die Moderation oft erklärt.',
  add: 'Fertige Begründung schreiben',
  change: 'Ändern',
  which: (start) => `: ${start}`,
  words: 'Was die Autorin oder der Autor liest',
  wordsHint: 'Sagen Sie, was nicht geht, nach welcher Regel, und was man tun kann.',
  addIt: 'Diese Begründung hinzufügen',
  save: 'Begründung speichern',
  remove: 'Begründung entfernen',
  choose: 'Fertige Begründung',
  chooseHint: 'Sie können sie vor dem Abschicken ändern.',
  noneChosen: 'Keine',
  fill: 'In das Formular übernehmen',
};
