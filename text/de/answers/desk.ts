import type { AnswerWords } from '../../shape.js';

export const desk: AnswerWords['desk'] = {
  nobodyHere: 'Niemand mit diesem Namen hat oder hatte mit diesem Netzwerk zu tun.',
};
