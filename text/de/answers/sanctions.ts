import type { AnswerWords } from '../../shape.js';

/** Refusals of sanctions. */
export const sanctions: AnswerWords['sanctions'] = {
  steps: {
    note: 'Ein Hinweis',
    warning: 'Eine Verwarnung',
    hold: 'Beiträge werden erst geprüft',
    pause: 'Eine Schreibpause',
    suspension: 'Ein Ausschluss',
    removal: 'Entfernung aus dem Netzwerk',
    closing: 'Schließung des Kontos',
  },
  paused: 'Sie können hier zurzeit nicht schreiben. Auf Ihrer Kontoseite steht, warum und bis wann.',
  step: 'Wählen Sie, was Sie entscheiden.',
  found: 'Wählen Sie, wie es gefunden wurde.',
  hours: 'Wählen Sie, wie lange es gilt. Eine Pause oder wartende Beiträge dauern höchstens 90 Tage.',
  oneself: 'Über sich selbst können Sie nicht entscheiden.',
  sealed:
    'Wer das geschrieben hat, ist hier nicht bekannt. Darüber können nur die Betreiber dieser Website entscheiden: Geben Sie den Fall weiter.',
  closed: 'Dieses Konto ist geschlossen.',
  notMember: 'Diese Person ist kein Mitglied, es gibt also nichts zu beenden.',
  lastAdminOf: (names) => `Geben Sie diesen Netzwerken erst eine andere Verwaltung: ${names.join(', ')}.`,
  already: 'Für diese Person gilt hier schon so eine Maßnahme. Sehen Sie sich diese zuerst an.',
  over: 'Diese Maßnahme ist vorbei oder wurde inzwischen geändert.',
  tooLate: 'Zehn Minuten sind vorbei. Mit einem Grund können Sie sie trotzdem früher beenden.',
  notAlone: 'Sie haben das vorgeschlagen. Eine andere Person der Site-Verwaltung muss zustimmen.',
  addressBarred: 'Mit dieser Adresse können Sie sich nicht registrieren.',
};
