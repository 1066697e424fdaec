import type { LiveWords } from '../../shape.js';

const numbers = new Intl.NumberFormat('de-DE');

export const reading: LiveWords['reading'] = {
  unread: (n) => (n > 99 ? '99+ ungelesen' : `${n} ungelesen`),
  at: (number, of) => `Beitrag ${numbers.format(number)} von ${numbers.format(of)}`,
};
