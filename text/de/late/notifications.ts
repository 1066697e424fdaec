import { counting } from '../../count.js';
import type { LateWords } from '../../shape.js';

const count = counting('de-DE');

export const notifications: LateWords['notifications'] = {
  unread: (n) => (n > 99 ? 'mehr als 99 ungelesen' : `${count(n, { other: '#' })} ungelesen`),
  mention: (n) =>
    count(n, { one: 'Jemand hat Sie beim Namen genannt', other: '# Beiträge nennen Sie beim Namen' }),
  reply: (n) => count(n, { one: 'Jemand hat Ihnen geantwortet', other: '# Antworten an Sie' }),
  thread: (n) =>
    count(n, {
      one: 'Neues in einem Thema, dem Sie folgen',
      other: '# Beiträge in Themen, denen Sie folgen',
    }),
  forum: (n) =>
    count(n, {
      one: 'Ein neues Thema in einem Forum, dem Sie folgen',
      other: '# neue Themen in Foren, denen Sie folgen',
    }),
  decision: (n) =>
    count(n, {
      one: 'Es wurde über einen Beitrag von Ihnen entschieden',
      other: '# Entscheidungen über Ihre Beiträge',
    }),
  removedNow: 'Die Moderation hat einen Beitrag von Ihnen entfernt.',
  hiddenNow: 'Die Moderation hat einen Beitrag von Ihnen verborgen, um ihn zu prüfen.',
  readWhy: 'Begründung lesen',
  closeRemoval: 'Diese Meldung schließen',
  fairness: (n) => count(n, { one: 'Neues zur Moderation', other: '# Neuigkeiten zur Moderation' }),
  network: (n) => count(n, { one: 'Neues zu einem Netzwerk', other: '# Neuigkeiten zu Netzwerken' }),
  repliesFrom: (n, names) =>
    count(n, { one: `# neue Antwort: ${names}`, other: `# neue Antworten: ${names}` }),
  menu: {
    title: 'Neueste Benachrichtigungen',
    loading: 'Benachrichtigungen werden geladen',
    none: 'Hier ist noch nichts.',
    failed: 'Es kam keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    markAll: 'Alle Benachrichtigungen als gelesen markieren',
    marked: 'Alle Benachrichtigungen sind gelesen.',
    all: 'Alle Benachrichtigungen',
  },
  follow: {
    threadFollowing: 'Sie erfahren von jedem neuen Beitrag.',
    threadNormal: 'Sie erfahren es, wenn jemand Sie beim Namen nennt oder Ihnen antwortet.',
    threadMuted: 'Sie erfahren nur von Entscheidungen über Ihre eigenen Beiträge.',
    forumFollowing: 'Sie erfahren von jedem neuen Thema.',
    forumNormal: 'Sie erfahren es, wenn jemand Sie beim Namen nennt oder Ihnen antwortet.',
    forumMuted: 'Sie erfahren nur von Entscheidungen über Ihre eigenen Beiträge.',
  },
};
