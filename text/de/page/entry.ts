import type { PageWords } from '../../shape.js';

export const entry: PageWords['entry'] = {
  registerDescription: (site) =>
    `Registrieren Sie sich bei ${site}, um in Foren zu schreiben und Netzwerken beizutreten.`,
  registerLead:
    'Mit einem Konto können Sie in Foren schreiben und Netzwerken beitreten. Wir fragen nach vier Dingen, nach mehr nicht.',
  registeredBefore: 'Haben Sie sich schon registriert?',
  signInInstead: 'Stattdessen anmelden',
  signInDescription: (site) => `Melden Sie sich bei ${site} an.`,
  newHere: 'Neu hier?',
  registerFirst: 'Zuerst registrieren',
  login: 'Benutzername oder E-Mail-Adresse',
  password: 'Passwort',
  remember: 'Auf diesem Gerät angemeldet bleiben',
  rememberHint: 'Lassen Sie dies leer, wenn andere das Gerät auch benutzen.',
  setup: 'Das erste Konto anlegen',
  setupLead: (site) =>
    `Dieses Konto betreut ${site}: Es kann jedes Netzwerk und jedes Forum öffnen. Diese Seite funktioniert nur einmal.`,
  setupButton: 'Konto anlegen',
  name: 'Name',
  nameHint: 'Andere sehen ihn neben dem, was Sie schreiben.',
  email: 'E-Mail-Adresse',
  emailHint: 'Nur für Nachrichten zu Ihrem Konto. Niemand sonst sieht sie.',
  username: 'Benutzername',
  usernameHint: 'Buchstaben, Ziffern, Bindestriche und Unterstriche. Andere sehen ihn.',
  passwordHint: 'Mindestens 12 Zeichen, ohne Ihren eigenen Namen darin.',
  suggestion:
    'Drei Wörter, die nicht zusammengehören, merkt man sich leicht, zum Beispiel {words}. Diese wurden gerade eben für Sie ausgewählt.',
};
