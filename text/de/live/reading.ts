import type { LiveWords } from '../../shape.js';

export const reading: LiveWords['reading'] = {
  unread: (n) => (n > 99 ? '99+ ungelesen' : `${n} ungelesen`),
};
