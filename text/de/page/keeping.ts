import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const keeping: PageWords['keeping'] = {
  confirmTitle: 'Sind alle noch dabei?',
  confirmText:
    'Die Mitglieder werden per Benachrichtigung gefragt und antworten mit einem Klick. Sie sehen, wer nicht geantwortet hat.',
  every: 'Jedes Mitglied fragen',
  everyChoices: { 0: 'Nie', 6: 'Alle 6 Monate', 12: 'Alle 12 Monate', 24: 'Alle 24 Monate' },
  ends: 'Die Mitgliedschaft beenden, wenn jemand nicht antwortet',
  endsHint: 'Vorher wird in sechs Wochen dreimal gefragt. Die Leitung bleibt immer.',
  save: 'Diese Einstellung speichern',
  asked: 'Sind Sie noch Mitglied?',
  yes: 'Ja, ich bin noch Mitglied',
  yesOf: (network) => `: ${network}`,
  no: 'Nein, Netzwerk verlassen',
  unanswered: (n) =>
    count(n, { one: '# Mitglied hat nicht geantwortet', other: '# Mitglieder haben nicht geantwortet' }),
  unansweredLink: 'Mitglieder, die gefragt wurden und nicht geantwortet haben',
  everyone: 'Alle Mitglieder',
  askedOn: 'Am {day} gefragt, noch keine Antwort',
  orphan: 'Dieses Netzwerk hat keine Leitung.',
  orphanText:
    'Niemand kann Menschen aufnehmen oder etwas ändern. Die Leitung dieser Website bestimmt eine neue Leitung.',
  away: (days) => `Die Leitung dieses Netzwerks war seit ${days} Tagen nicht hier.`,
  awayText: 'Die Leitung dieser Website kann einem Mitglied ebenfalls die Leitung geben.',
  wouldYou: 'Ich würde übernehmen',
  thanks: 'Sie haben angeboten zu übernehmen. Die Leitung dieser Website entscheidet.',
  orphansLink: 'Netzwerke ohne Leitung',
  orphansTitle: 'Netzwerke ohne Leitung',
  orphansLead:
    'Auch solche, deren Leitung lange nicht da war. Geben Sie einem Mitglied die Leitung. Wer sich angeboten hat, steht zuerst.',
  noOrphans: 'Jedes Netzwerk hat eine Leitung',
  noOrphansText: 'Es ist nichts zu tun.',
  since: 'Ohne Leitung seit {day}.',
  awaySince: (days) => `Es gibt eine Leitung. Am {day} war sie seit ${days} Tagen nicht hier gewesen.`,
  noVolunteers: 'Noch hat niemand angeboten zu übernehmen.',
  makeAdmin: 'Leitung geben',
  makeAdminOf: (who, network) => `: ${who}, ${network}`,
  toMembers: (network) => `Ein anderes Mitglied wählen: ${network}`,
  leaveTitle: 'Sie sind allein in der Leitung',
  leaveText:
    'Gehen Sie jetzt, führt niemand dieses Netzwerk. Die Mitglieder werden gefragt, und die Leitung dieser Website bestimmt jemanden.',
  leaveBetter: 'Zuerst übergeben',
  leaveAnyway: 'Ohne Leitung verlassen',
};
