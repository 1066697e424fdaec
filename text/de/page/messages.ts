import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const messages: PageWords['messages'] = {
  title: 'Nachrichten',
  lead: 'Was Sie der Leitung oder Moderation von Netzwerken geschrieben haben, und was Ihnen als einer davon geschrieben wurde.',
  none: 'Keine Nachrichten',
  noneText: 'Auf der Seite eines Netzwerks können Sie dem Kontakt oder der Moderation schreiben.',
  write: { contact: 'An den Kontakt schreiben', moderators: 'An die Moderation schreiben' },
  contactIs: 'Der Kontakt ist {person}.',
  titleTo: {
    contact: (place) => `An den Kontakt schreiben: ${place}`,
    moderators: (place) => `An die Moderation schreiben: ${place}`,
  },
  about: {
    contact: 'Eine Person bekommt es. Sie sieht Ihren Namen, aber keine Adresse.',
    moderators: 'Alle, die hier moderieren, bekommen es. Sie sehen Ihren Namen, aber keine Adresse.',
  },
  text: 'Ihre Nachricht',
  send: 'Nachricht senden',
  of: {
    contact: (place) => `An den Kontakt: ${place}`,
    moderators: (place) => `An die Moderation: ${place}`,
  },
  somewhere: 'ein Ort, den Sie nicht mehr sehen können',
  from: (name) => `von ${name}`,
  someone: 'ein früheres Mitglied',
  by: '{person} am {time}',
  you: 'Sie',
  answer: 'Ihre Antwort',
  sendAnswer: 'Antwort senden',
  earlier: (n) =>
    count(n, {
      one: 'Die letzte Nachricht ist zu sehen.',
      other: 'Die letzten # Nachrichten sind zu sehen.',
    }),
};
