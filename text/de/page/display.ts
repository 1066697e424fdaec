import type { PageWords } from '../../shape.js';

export const display: PageWords['display'] = {
  menu: 'Darstellung',
  colours: 'Farben',
  themes: { system: 'Wie auf meinem Gerät', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  textSize: 'Schriftgröße',
  sizes: { normal: 'Normal', large: 'Groß', larger: 'Größer' },
  language: 'Sprache',
  browserLanguage: 'Wie in meinem Browser',
  more: 'Alles zur Darstellung',
  save: 'Darstellung speichern',
};
