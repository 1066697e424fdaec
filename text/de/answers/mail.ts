import { counting } from '../../count.js';
import type { AnswerWords } from '../../shape.js';
import { zonedMoment } from '../../zone.js';

const counts = counting('de-DE');
const count = (n: number, one: string, other: string) =>
  n > 99 ? `Mehr als 99 ${other}` : counts(n, { one: `# ${one}`, other: `# ${other}` });

export const mail: AnswerWords['mail'] = {
  moment: (at) => zonedMoment(at, 'de-DE').join(' Uhr '),
  foot: (site) => `Diese Nachricht kommt von ${site}. Antworten an diese Adresse liest niemand.`,
  linkBelow: 'Wenn die Schaltfläche nicht geht, kopieren Sie diese Adresse in Ihren Browser:',
  secureAccount: 'Neues Passwort wählen',
  confirmAddress: {
    subject: (site) => `Bestätigen Sie Ihre Adresse für ${site}`,
    text: (site, username) => [
      `Jemand hat sich bei ${site} mit dieser Adresse registriert. Der Benutzername ist ${username}.`,
      'Wenn Sie das waren, bestätigen Sie, dass die Adresse Ihnen gehört. Der Link gilt einmal, 24 Stunden lang.',
    ],
    action: 'Meine Adresse bestätigen',
    after: [
      'Wenn Sie das nicht waren, tun Sie nichts. Ohne diesen Link kann niemand Ihre Adresse verwenden.',
    ],
  },
  resetPassword: {
    subject: (site) => `Wählen Sie ein neues Passwort für ${site}`,
    text: (_site, username) => [
      `Jemand hat ein neues Passwort für Ihr Konto angefordert. Der Benutzername ist ${username}.`,
      'Wenn Sie das waren, wählen Sie hier eines. Der Link gilt einmal, 60 Minuten lang.',
    ],
    action: 'Neues Passwort wählen',
    after: ['Wenn Sie das nicht waren, tun Sie nichts. Ihr Passwort bleibt, wie es ist.'],
  },
  changeAddress: {
    subject: (site) => `Bestätigen Sie Ihre neue Adresse für ${site}`,
    text: (site, username) => [
      `Das Konto ${username} bei ${site} soll diese Adresse bekommen.`,
      'Wenn sie Ihnen gehört, bestätigen Sie sie. Der Link gilt einmal, 24 Stunden lang.',
    ],
    action: 'Meine neue Adresse bestätigen',
    after: ['Wenn Sie davon nichts wissen, tun Sie nichts. Ihre Adresse wird nicht verwendet.'],
  },
  addressChanged: {
    subject: (site) => `Ihre Adresse für ${site} wurde geändert`,
    text: (_site, username) => [
      `Das Konto ${username} hat jetzt eine andere E-Mail-Adresse.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
      'Wenn Sie das nicht waren, nehmen Sie die Änderung zurück. Der Link gilt 7 Tage. Er stellt diese Adresse wieder her und meldet alle ab, die angemeldet sind.',
    ],
    action: 'Änderung zurücknehmen',
    after: ['Wählen Sie danach ein neues Passwort.'],
  },
  addressKnown: {
    subject: (site) => `Sie haben schon ein Konto bei ${site}`,
    text: (site, username) => [
      `Jemand hat sich bei ${site} mit dieser Adresse registriert. Sie gehört schon zu Ihrem Konto. Der Benutzername ist ${username}.`,
      'Wenn Sie das waren, melden Sie sich bei diesem Konto an. Wenn Sie das Passwort vergessen haben, wählen Sie ein neues.',
      'Wenn Sie das nicht waren, tun Sie nichts. Das andere Konto kann Ihre Adresse nicht verwenden.',
    ],
    action: 'Neues Passwort wählen',
  },
  newPlace: {
    subject: (site) => `Neue Anmeldung bei ${site}`,
    text: (username, at) => [
      `Jemand hat sich am ${at} bei Ihrem Konto ${username} angemeldet, von einem Ort, den wir noch nicht kennen.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
      'Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort. Das meldet alle ab.',
    ],
  },
  passwordChanged: {
    subject: (site) => `Ihr Passwort für ${site} wurde geändert`,
    text: (username) => [
      `Das Passwort Ihres Kontos ${username} wurde geändert.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
      'Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort. Das meldet alle ab.',
    ],
  },
  tokenCreated: {
    subject: (site) => `Ein neues Token für Ihr Konto bei ${site}`,
    text: (username, label) => [
      `Ein Programm kann jetzt im Namen Ihres Kontos ${username} handeln. Sein Token heißt „${label}“.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
      'Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort. Das beendet alle Tokens.',
    ],
  },
  networkInvitation: {
    someNetwork: 'ein Netzwerk',
    subject: (network, site) => `Einladung auf ${site}: ${network}`,
    text: (network, site) => [
      `Sie sind eingeladen, auf ${site} beizutreten: ${network}. Die Einladung kommt von der Leitung des Netzwerks.`,
      'Der Link zeigt, wer Sie einlädt und wofür das Netzwerk da ist. Er gilt einmal.',
    ],
    action: 'Einladung ansehen',
    after: ['Wenn Sie nicht beitreten möchten, tun Sie nichts. Mit Ihrer Adresse geschieht nichts.'],
  },
  announcement: {
    subject: (network, title) => `${network}: ${title}`,
    action: 'Im Netzwerk lesen',
    after: (network, site) => [
      `Sie bekommen das als Mitglied von ${network} auf ${site}. Wenn Sie das Netzwerk verlassen, endet es.`,
    ],
  },
  messageWaiting: {
    subject: (site) => `Eine Nachricht für Sie bei ${site}`,
    text: {
      contact: (site) => [`Jemand hat Ihnen bei ${site} geschrieben, als Kontakt eines Netzwerks.`],
      moderators: (site) => [`Jemand hat bei ${site} einer Moderation geschrieben, zu der Sie gehören.`],
      answer: (site) => [
        `Jemand hat bei ${site} auf eine Nachricht geantwortet, die Sie gesendet oder bekommen haben.`,
      ],
    },
    action: 'Nachricht lesen',
    after: ['Dort können Sie antworten. Niemand sieht Ihre E-Mail-Adresse.'],
  },
  digest: {
    subject: (site) => `Neues für Sie auf ${site}`,
    text: (site, username) => `Das ist neu für ${username} auf ${site} und noch nicht gelesen:`,
    news: {
      mention: (n) => count(n, 'Beitrag mit Ihrem Namen', 'Beiträge mit Ihrem Namen'),
      reply: (n) =>
        count(n, 'Beitrag von Ihnen, der beantwortet wurde', 'Beiträge von Ihnen, die beantwortet wurden'),
      thread: (n) =>
        count(n, 'Thema mit neuen Beiträgen, dem Sie folgen', 'Themen mit neuen Beiträgen, denen Sie folgen'),
      forum: (n) =>
        count(n, 'neues Thema in Foren, denen Sie folgen', 'neue Themen in Foren, denen Sie folgen'),
      decision: (n) =>
        count(n, 'Entscheidung über einen Beitrag von Ihnen', 'Entscheidungen über Beiträge von Ihnen'),
      network: (n) => count(n, 'Nachricht aus Ihren Netzwerken', 'Nachrichten aus Ihren Netzwerken'),
      fairness: (n) =>
        count(
          n,
          'Nachricht über Meldungen, Einsprüche oder Regeln',
          'Nachrichten über Meldungen, Einsprüche oder Regeln',
        ),
    },
    action: 'Neues ansehen',
    after: {
      daily:
        'Sie haben diese Mail einmal am Tag gewünscht. Sie sagt nie, was geschrieben wurde oder von wem.',
      weekly:
        'Sie haben diese Mail einmal in der Woche gewünscht. Sie sagt nie, was geschrieben wurde oder von wem.',
    },
    stop: 'Keine solchen Mails mehr bekommen',
  },
  accountSuspended: {
    subject: (site) => `Ihr Konto bei ${site} ist gesperrt`,
    text: (site, username) => [
      `Die Betreiber von ${site} haben Ihr Konto ${username} gesperrt.`,
      'Sie können sich noch anmelden, um zu lesen, warum und bis wann, um Widerspruch einzulegen und um Ihre Daten mitzunehmen.',
    ],
    action: 'Entscheidung lesen',
  },
  accountToBeClosed: {
    subject: (site) => `Ihr Konto bei ${site} wird geschlossen`,
    text: (site, username) => [
      `Zwei der Betreiber von ${site} haben entschieden, Ihr Konto ${username} zu schließen. Es wird in 30 Tagen gelöscht.`,
      'Bis dahin können Sie sich anmelden, um den Grund zu lesen, Widerspruch einzulegen und Ihre Daten mitzunehmen. Solange ein Widerspruch auf Antwort wartet, wird nichts gelöscht.',
    ],
    action: 'Entscheidung lesen',
  },
  accountClosed: {
    subject: (site) => `Ihr Konto bei ${site} ist geschlossen`,
    text: (site, username) => [
      `Ihr Konto ${username} bei ${site} ist geschlossen. Niemand kann sich mehr damit anmelden.`,
      'Wenn Sie das nicht waren, schreiben Sie den Menschen, die die Seite betreiben.',
    ],
  },
};
