import type { LateWords } from '../../shape.js';

export const pages: LateWords['pages'] = {
  previous: 'Vorige',
  next: 'Nächste',
  page: 'Seite',
  number: 'Seite ',
  title: (title, page) => `${title}, Seite ${page}`,
};
