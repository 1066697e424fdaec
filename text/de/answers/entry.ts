import type { AnswerWords } from '../../shape.js';

export const entry: AnswerWords['entry'] = {
  wrongLogin: 'Name und Passwort passen nicht zusammen. Prüfen Sie beides, und versuchen Sie es noch einmal.',
  badToken: 'Dieses Token gilt nicht oder nicht mehr. Erstellen Sie ein neues.',
  busy: 'Gerade melden sich viele Menschen an. Versuchen Sie es in ein paar Sekunden noch einmal.',
  notRegistered: 'So ist keine Registrierung möglich.',
  usernameTaken: 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
  nameUnseen: 'Geben Sie einen Namen ein, den man sehen kann.',
  nameMixed: 'Ein Wort Ihres Namens mischt Buchstaben aus zwei Alphabeten.',
  nameOfRole: 'Dieser Name steht hier für eine Rolle. Geben Sie Ihren eigenen Namen ein.',
  usernameReserved: 'Dieser Benutzername ist reserviert. Wählen Sie einen anderen.',
  password: {
    too_short: (min) => `Ein Passwort braucht mindestens ${min} Zeichen.`,
    too_long: (max) => `Ein Passwort darf höchstens ${max} Zeichen haben.`,
    broken_text: 'Das Passwort enthält ein halbes Zeichen, das keine Tastatur schreibt.',
    repeated: 'Das Passwort wiederholt ein Zeichen oder einen Teil immer wieder.',
    sequential_keys: (run) =>
      `Das Passwort enthält ${run} oder mehr Tasten, die aufeinander folgen, etwa eine Tastaturreihe, Ziffern oder das Alphabet.`,
    own_name: 'Das Passwort enthält Ihren Namen, Ihren Benutzernamen oder Ihre E-Mail-Adresse.',
    site_name: 'Das Passwort enthält den Namen dieser Website oder eines ihrer Netzwerke.',
    published_example: 'Das Passwort ist ein Beispiel, das als Ratschlag veröffentlicht wurde.',
    common:
      'Das Passwort steht auf der Liste häufiger Passwörter, oder es ist eines davon mit Ziffern oder Zeichen darum herum.',
    easily_guessed: 'Das Passwort besteht aus Wörtern, Daten oder Mustern, die Programme früh erraten.',
  },
};
