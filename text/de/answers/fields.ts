import type { AnswerWords } from '../../shape.js';

const numbers = new Intl.NumberFormat('de-DE');

const text = (enter: string, subject: string) => ({
  enter: `Geben Sie ${enter} ein.`,
  short: (min: number) => `${subject} braucht mindestens ${min} Zeichen.`,
  long: (max: number) => `${subject} darf höchstens ${numbers.format(max)} Zeichen haben.`,
  unshowable: `${subject} enthält Zeichen, die sich nicht anzeigen lassen.`,
});

export const fields: AnswerWords['fields'] = {
  named: {
    yourName: text('Ihren Namen', 'Ihr Name'),
    label: text('eine Bezeichnung', 'Eine Bezeichnung'),
    name: text('einen Namen', 'Ein Name'),
    aims: text('die Ziele', 'Der Text zu den Zielen'),
    policy: text('die Regeln der Mitgliedschaft', 'Der Text zur Mitgliedschaft'),
    contact: text('einen Kontakt', 'Der Kontakt'),
    interest: text('ein Interesse', 'Ein Interesse'),
    jobTitle: text('Ihre Tätigkeit', 'Ihre Tätigkeit'),
    organisation: text('Ihre Organisation', 'Ihre Organisation'),
    reason: text('eine Begründung', 'Eine Begründung'),
    description: text('eine Beschreibung', 'Eine Beschreibung'),
    message: text('Ihre Nachricht', 'Ihre Nachricht'),
    title: text('einen Titel', 'Ein Titel'),
    goal: text('Ihr Ziel', 'Ihr Ziel'),
    feedback: text('Ihre Rückmeldung', 'Ihre Rückmeldung'),
    page: text('eine Seite', 'Die Seite'),
    role: text('Ihre Aufgabe', 'Ihre Aufgabe'),
    question: text('eine Frage', 'Eine Frage'),
    tag: text('ein Schlagwort', 'Ein Schlagwort'),
    law: text('den Namen des Gesetzes', 'Der Name des Gesetzes'),
    place: text('die Adresse', 'Die Adresse'),
    pattern: text('ein Wort oder einen Ausdruck', 'Wonach gesucht wird,'),
    evidence: text('einen Nachweis', 'Der Nachweis'),
    answer: text('eine Antwort', 'Eine Antwort'),
  },
  manyQuestions: (max) => `Stellen Sie höchstens ${max} Fragen.`,
  id: 'Das ist keine Kennung.',
  clientKey: 'Der Schlüssel des Clients muss eine UUID sein.',
  slugShort: (min) => `Verwenden Sie mindestens ${min} Zeichen.`,
  slugLong: (max) => `Verwenden Sie höchstens ${max} Zeichen.`,
  slug: 'Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
  usernameShort: (min) => `Ein Benutzername braucht mindestens ${min} Zeichen.`,
  usernameLong: (max) => `Ein Benutzername darf höchstens ${max} Zeichen haben.`,
  username: 'Verwenden Sie Buchstaben, Ziffern und dazwischen einzelne Bindestriche oder Unterstriche.',
  emailLong: 'Diese E-Mail-Adresse ist zu lang.',
  email: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.',
  password: 'Geben Sie ein Passwort ein.',
  passwordLong: 'Ein Passwort darf höchstens 128 Zeichen haben.',
  login: 'Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.',
  loginLong: 'Das ist zu lang für einen Benutzernamen oder eine E-Mail-Adresse.',
};
