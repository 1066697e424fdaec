import type { AnswerWords } from '../../shape.js';

export const account: AnswerWords['account'] = {
  signInFirst: 'Melden Sie sich zuerst an, oder registrieren Sie sich. Es dauert eine Minute.',
  aboutTooLong: (max) => `Verwenden Sie höchstens ${max} Zeichen über sich.`,
  unshowable: 'Hier stehen Zeichen, die nicht dargestellt werden können.',
  tooManyInterests: (max) => `Nennen Sie höchstens ${max} Interessen.`,
  wrongPassword: 'Das ist nicht Ihr jetziges Passwort. Prüfen Sie es und versuchen Sie es noch einmal.',
  lastSiteAdmin:
    'Nur Sie verwalten diese Website. Sie braucht jemanden, der das tut; deshalb kann dieses Konto nicht geschlossen werden.',
  lastAdmin: (networks) =>
    `Nur Sie verwalten ${networks.join(', ')}. Übertragen Sie dort zuerst einem anderen Mitglied die Verwaltung, oder bestätigen Sie, dass Sie trotzdem gehen.`,
};
