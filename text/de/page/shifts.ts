import type { PageWords } from '../../shape.js';

export const shifts: PageWords['shifts'] = {
  title: 'Thema teilen oder vereinen',
  lead: 'Nur innerhalb dieses Forums: Danach lesen es dieselben Leute. Alle alten Links funktionieren weiter.',
  split: {
    title: 'Beiträge in ein neues Thema nehmen',
    posts: 'Welche Beiträge?',
    post: (n, name) => `Beitrag ${n} von ${name}`,
    newTitle: 'Titel des neuen Themas',
    reasonHint: 'Den Grund liest, wer diese Beiträge geschrieben hat. Er steht im Moderationsprotokoll.',
    button: 'Thema teilen',
    none: 'Auf dieser Seite ist kein Beitrag, der sich herausnehmen lässt. Der erste bleibt immer.',
  },
  merge: {
    title: 'Alle Beiträge in ein anderes Thema bringen',
    into: 'Adresse des anderen Themas',
    intoHint:
      'Kopieren Sie sie aus der Adresszeile Ihres Browsers. Die Beiträge kommen ans Ende jenes Themas.',
    reasonHint: 'Den Grund liest, wer dieses Thema begonnen hat. Er steht im Moderationsprotokoll.',
    button: 'Themen vereinen',
  },
  left: (n) => `Beitrag ${n} steht jetzt in einem anderen Thema.`,
  goThere: (n) => `Zum früheren Beitrag ${n}`,
};
