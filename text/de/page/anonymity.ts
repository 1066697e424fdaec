import type { PageWords } from '../../shape.js';

export const anonymity: PageWords['anonymity'] = {
  choose: 'Ohne meinen Namen schreiben',
  whoSees:
    'Wer liest, sieht „Anonymes Mitglied“ und eine Nummer. In diesem Thema haben Sie eine Nummer, in jedem anderen Thema eine andere.',
  adminCan:
    'Die Administration der Website kann herausfinden, wer Sie sind. Dafür braucht es einen Grund und das Ja einer zweiten Person aus der Administration. Sie erfahren davon, wenn kein Gesetz es verbietet.',
  notice:
    'Wir tun, was wir können, um Sie zu schützen. Versprechen können wir es nicht: Auch Ihre Worte können zeigen, wer Sie sind.',
  more: 'Die Uhrzeit steht ohne Sekunden da, und Dateien können nicht dabei sein.',
  waits: 'Bevor der Beitrag erscheint, liest ihn die Moderation. Sie sieht die Nummer, nicht, wer Sie sind.',
  title: 'Ohne Namen schreiben',
  lead: 'Mitglieder können als „Anonymes Mitglied“ schreiben, wenn Sie es erlauben. Auch die Moderation sieht keinen Namen. Regeln und Maßnahmen gelten für diese Beiträge wie für alle anderen.',
  hush: 'Solange es erlaubt ist, steht bei niemandem, dass er oder sie gerade schreibt oder in einem Thema ist.',
  legend: 'Dürfen Mitglieder ohne ihren Namen schreiben?',
  modes: { off: 'Nein', on: 'Ja', held: 'Ja, nachdem die Moderation den Beitrag gelesen hat' },
  modeHints: {
    off: 'Was ohne Namen geschrieben wurde, bleibt, wie es ist.',
    on: 'Wer schreibt, entscheidet bei jedem Beitrag.',
    held: 'Ebenso, und jeder dieser Beiträge wartet auf die Moderation. Sie erfährt nicht, wer ihn geschrieben hat. Beiträge mit Namen warten deshalb nicht.',
  },
  save: 'Speichern, wer ohne Namen schreiben darf',
};
