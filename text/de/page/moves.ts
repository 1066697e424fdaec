import type { PageWords } from '../../shape.js';

export const moves: PageWords['moves'] = {
  title: 'Dieses Thema verschieben',
  lead: (forum) =>
    `Es steht jetzt in ${forum}. Seine Adresse und die Nummern seiner Beiträge bleiben gleich.`,
  where: 'In welches Forum soll es?',
  audience: {
    public: 'Dort können es alle lesen.',
    members: 'Dort können es die Mitglieder des Netzwerks lesen.',
    invited: 'Dort können es nur die Personen in diesem Raum lesen.',
  },
  nowhere:
    'In diesem Netzwerk gibt es kein anderes Forum, das Sie moderieren und das neue Beiträge aufnimmt.',
  reasonHint: 'Wer das Thema begonnen hat, liest den Grund. Er steht im Moderationsprotokoll.',
  move: 'Thema verschieben',
  goBack: 'Zurück zum Thema',
  confirm: (forum) => `Nach ${forum} verschieben?`,
  readersChange: 'Dort können es andere Personen lesen.',
  loses: 'Wer es verliert',
  gains: 'Wer es dazubekommt',
  atOnce: 'Sie verlieren es sofort, auch auf offenen Bildschirmen.',
  readable: 'Sie können dann alles lesen, was bisher darin geschrieben wurde.',
  confirmButton: 'Thema zu diesen Lesenden verschieben',
  leave: 'Dort lassen, wo es ist',
  moved: (forum) => `Das Thema steht jetzt in ${forum}.`,
  back: (forum) => `Es kam aus ${forum} hierher.`,
  undo: (forum) => `Zurück nach ${forum} verschieben`,
  undoReason: 'Zurückverschoben.',
};
