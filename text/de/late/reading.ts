import type { LateWords } from '../../shape.js';

const numbers = new Intl.NumberFormat('de-DE');

export const reading: LateWords['reading'] = {
  position: (from, to, of) =>
    `Beiträge ${numbers.format(from)} bis ${numbers.format(to)} von ${numbers.format(of)}`,
  at: (number, of) => `Beitrag ${numbers.format(number)} von ${numbers.format(of)}`,
  goToNumberHint: (last) => `Von 1 bis ${numbers.format(last)}.`,
  fetching: 'Beiträge werden geholt',
  failed: 'Diese Beiträge konnten nicht geholt werden. Versuchen Sie es noch einmal.',
  markedUnread: (n) => `Beitrag ${numbers.format(n)} und alle späteren sind ungelesen`,
};
