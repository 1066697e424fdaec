import type { LateWords } from '../../shape.js';

const numbers = new Intl.NumberFormat('de-DE');

export const reading: LateWords['reading'] = {
  at: (number, of) => `Beitrag ${numbers.format(number)} von ${numbers.format(of)}`,
  newSince: 'Neu seit Ihrem letzten Besuch',
  earlier: (from, to) => `Beiträge ${numbers.format(from)} bis ${numbers.format(to)} zeigen`,
  fetching: 'Beiträge werden geholt',
  failed: 'Diese Beiträge konnten nicht geholt werden. Versuchen Sie es noch einmal.',
  markedUnread: (n) => `Beitrag ${numbers.format(n)} und alle späteren sind ungelesen`,
};
