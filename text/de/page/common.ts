import type { PageWords } from '../../shape.js';

export const common: PageWords['common'] = {
  home: 'Start',
};
