import type { LateWords } from '../../shape.js';

export const forms: LateWords['forms'] = {
  errorBefore: 'Fehler: ',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  shown: 'Ihr Passwort wird angezeigt',
  hidden: 'Ihr Passwort ist verborgen',
  useSuggestion: 'Diese drei Wörter verwenden',
};
