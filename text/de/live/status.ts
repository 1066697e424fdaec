import type { LiveWords } from '../../shape.js';
import { count } from '../count.js';

export const status: LiveWords['status'] = {
  newReplies: (n) => count(n, { one: '# neue Antwort', other: '# neue Antworten' }),
  changes: 'Geändertes zeigen',
  connecting: 'Verbindung wird aufgebaut',
  live: 'Live',
  catchingUp: 'Wird auf den neuesten Stand gebracht',
  offline: (clock) => `Offline seit ${clock}`,
  unconnected: (clock) =>
    `Keine Live-Aktualisierung: Stand dieser Seite ist ${clock}. Laden Sie neu, um neue Antworten zu sehen.`,
  stopped: {
    reload: 'Neu laden nötig',
    access_lost: 'Angehalten: Sie können dies nicht mehr lesen',
    moved: 'Angehalten: Dieses Thema ist umgezogen',
    signed_out: 'Angehalten: Sie sind abgemeldet',
  },
  reload: 'Neu laden',
  nowOffline: 'Sie sind offline. Was hier steht, ist vielleicht veraltet.',
  backOnline: 'Sie sind wieder online.',
  curtain: {
    access_lost:
      'Sie können dies nicht mehr lesen. Ihr Zugang wurde entzogen, oder der Inhalt ist umgezogen.',
    moved: 'Die Moderation hat dieses Thema an einen Ort verschoben, den Sie nicht lesen können.',
    signed_out: 'Sie sind abgemeldet. Melden Sie sich an, um fortzufahren.',
  },
  signIn: 'Anmelden',
  news: {
    reply: (n) => count(n, { one: '# neue Antwort', other: '# neue Antworten' }),
    edit: (n) => count(n, { one: '# Antwort bearbeitet', other: '# Antworten bearbeitet' }),
    removal: (n) => count(n, { one: '# Antwort entfernt', other: '# Antworten entfernt' }),
    thread: (n) => count(n, { one: '# Thema mit Neuigkeiten', other: '# Themen mit Neuigkeiten' }),
  },
};
