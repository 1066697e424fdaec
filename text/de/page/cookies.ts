import type { PageWords } from '../../shape.js';

export const cookies: PageWords['cookies'] = {
  title: 'Cookies',
  link: 'Cookies',
  lead: 'Ein Cookie ist eine kleine Notiz, die Ihr Browser für diese Website aufhebt. Das sind alle, die wir je setzen.',
  noOthers: 'Keines folgt Ihnen auf andere Websites, und niemand sonst bekommt sie.',
  list: 'Unsere Cookies',
  name: 'Name',
  purpose: 'Wofür es da ist',
  ends: 'Wie lange es bleibt',
  withBrowser: 'Bis Sie den Browser schließen',
  atMost: (days) => `Höchstens ${days} Tage`,
  choose: 'Ihre Wahl',
  chooseText: 'Zwei Cookies bleiben länger, und nur, wenn Sie es wünschen. Hier können Sie das ändern.',
  remember: '„Angemeldet bleiben“ wählen Sie bei der Anmeldung. Es endet, wenn Sie sich abmelden.',
  prefs: 'Ihre Wahl der Darstellung kann hier vergessen werden.',
  forget: 'Meine Darstellung vergessen',
  change: 'Ihre Darstellung ändern',
  purposes: {
    session: 'Hält Sie angemeldet, bis Sie den Browser schließen.',
    remember: 'Hält Sie auf diesem Gerät angemeldet, wenn Sie das gewünscht haben.',
    prefs: 'Merkt sich Ihre Wahl der Darstellung, etwa Farben, Schriftgröße und Sprache.',
    form: 'Schützt die Formulare für Anmeldung und Registrierung.',
  },
};
