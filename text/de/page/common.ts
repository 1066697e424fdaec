import type { PageWords } from '../../shape.js';

export const common: PageWords['common'] = {
  home: 'Start',
  homeOf: (site) => `Startseite von ${site}`,
  register: 'Registrieren',
  signIn: 'Anmelden',
  someErrors: 'Wir haben Fehler gefunden',
  breadcrumbs: 'Pfad zu dieser Seite',
  mainNavigation: 'Hauptnavigation',
  skipToContent: 'Zum Inhalt springen',
  skipToNavigation: 'Zur Navigation springen',
  networks: 'Netzwerke',
  signedInAs: 'Angemeldet als {username}',
  signedInAsAdmin: 'Angemeldet als {username}, Administration der Website',
  signOut: 'Abmelden',
  keepIt: 'Behalten',
  goBack: 'Zurück',
  goBackWithoutSaving: 'Zurück, ohne zu speichern',
  reason: 'Begründung',
  title: 'Titel',
  message: 'Nachricht',
};
