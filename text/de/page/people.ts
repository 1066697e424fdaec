import type { PageWords } from '../../shape.js';

export const people: PageWords['people'] = {
  title: (name) => `Seite von ${name}`,
  interests: 'Interessen',
  about: 'Zur Person',
  work: 'Beruf',
  contributions: 'Beiträge',
  none: 'Keine Beiträge zu zeigen',
  noneText: 'Hier ist nichts, was Sie lesen können.',
  postIn: (title, number) => `Beitrag ${number} in „${title}“`,
  where: (forum, network) => `${forum}, ${network}`,
  more: 'Weitere Beiträge',
  newest: 'Neueste Beiträge',
  older: 'Ältere Beiträge',
  edit: 'Ihr Profil ändern',
};
