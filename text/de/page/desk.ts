import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const desk: PageWords['desk'] = {
  link: 'Was auf Sie wartet',
  title: 'Was auf Sie wartet',
  titleOf: (network) => `Was in ${network} auf Sie wartet`,
  lead: 'Alles, worum sich jemand kümmern sollte. Sie sehen, was Ihre Rolle betrifft.',
  queues: 'Was moderiert wird',
  parts: {
    warnings: 'Hinweise',
    requests: 'Beitrittsanfragen',
    invitations: 'Einladungen',
    members: 'Mitglieder',
    rooms: 'Räume',
    staff: 'Wer dieses Netzwerk führt',
    decisions: 'Neueste Entscheidungen',
    unanswered: 'Themen ohne Antwort',
    newcomers: 'Neue, die noch niemand begrüßt hat',
  },
  warnings: {
    none: 'Es gibt nichts, worauf zu achten wäre.',
    oneAdmin:
      'Dieses Netzwerk wird von einer einzigen Person geleitet. Geben Sie noch jemandem die Leitung, damit es nie ohne ist.',
    nobodyConfirmed:
      'Aus der Leitung hat niemand eine E-Mail-Adresse bestätigt. Post zu diesem Netzwerk erreicht niemanden.',
    oldRequests: (n) =>
      count(n, {
        one: '# Anfrage wartet länger als eine Woche.',
        other: '# Anfragen warten länger als eine Woche.',
      }),
    invitationsOver: (n) =>
      count(n, {
        one: '# Einladung ist abgelaufen. Senden Sie sie noch einmal.',
        other: '# Einladungen sind abgelaufen. Senden Sie sie noch einmal.',
      }),
    mailsFailed: (n) =>
      count(n, {
        one: '# Einladung ließ sich nicht zustellen.',
        other: '# Einladungen ließen sich nicht zustellen.',
      }),
    roomWithoutModerator: (room) => `Der Raum ${room} hat keine Moderation.`,
    toMembers: 'Zu den Mitgliedern',
    toAddress: 'Eigene Adresse bestätigen',
    toRequests: 'Zu den Anfragen',
    toInvitations: 'Zu den Einladungen',
    toRoom: (room) => `Zu den Personen in ${room}`,
  },
  decided: {
    approved: (name) => `${name} gehört jetzt dazu.`,
    declined: (name) => `Sie haben ${name} abgelehnt.`,
    remove: (name) => `${name} wieder herausnehmen`,
    invite: (name) => `${name} doch einladen`,
  },
  allRequests: 'Alle Anfragen',
  waiting: (n) => count(n, { one: '# Person wartet.', other: '# Personen warten.' }),
  noRequests: 'Zurzeit wartet niemand auf eine Entscheidung.',
  out: (n) => count(n, { one: '# Einladung ist offen.', other: '# Einladungen sind offen.' }),
  over: (n) => count(n, { one: '# davon ist abgelaufen.', other: '# davon sind abgelaufen.' }),
  failed: (n) => count(n, { one: '# Mail kam nicht an.', other: '# Mails kamen nicht an.' }),
  invite: 'Einladen oder Einladungen ansehen',
  memberCount: (n) => count(n, { one: '# Mitglied.', other: '# Mitglieder.' }),
  suspended: (n) =>
    count(n, { one: '# Person ist ausgeschlossen.', other: '# Personen sind ausgeschlossen.' }),
  newest: 'Die neuesten Mitglieder',
  allMembers: 'Alle Mitglieder',
  noRooms: 'Es gibt keine Räume für Eingeladene.',
  people: (n) => count(n, { one: '# Person', other: '# Personen' }),
  moderators: (n) => count(n, { one: '# mit Moderation', other: '# mit Moderation' }),
  peopleOf: (room) => `Personen in ${room}`,
  noDecisions: 'Es wurde noch nichts entschieden.',
  wholeLog: 'Das ganze Protokoll',
  noUnanswered: 'Jedes Thema der letzten 30 Tage hat eine Antwort.',
  inForum: (forum) => `In ${forum}`,
  noNewcomers:
    'Alle, die in den letzten 14 Tagen beigetreten sind, haben geschrieben und eine Antwort bekommen.',
  joined: 'Beigetreten am {day}',
  silent: 'Hat noch nichts geschrieben, wo Sie lesen können.',
  wrote: 'Auf den ersten Beitrag hat noch niemand geantwortet.',
  goToPost: (name) => `Zum Beitrag von ${name}`,
};
