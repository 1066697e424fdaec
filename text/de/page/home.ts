import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const home: PageWords['home'] = {
  title: 'Ihre Startseite',
  networksTitle: 'Ihre Netzwerke',
  findMore: 'Weitere Netzwerke finden',
  find: 'Ein Netzwerk finden',
  start: 'Ein Netzwerk gründen',
  noneTitle: 'Sie gehören noch keinem Netzwerk an',
  none: 'Ein Netzwerk ist eine Gruppe von Menschen mit demselben Beruf. Treten Sie einem bei, um seinen Foren zu folgen, oder gründen Sie selbst eines.',
  unreadTitle: 'Ungelesene Themen',
  noUnreadTitle: 'Sie haben alles gelesen',
  noUnread: 'Neue Beiträge aus Ihren Netzwerken stehen hier.',
  activeTitle: 'Neueste Themen',
  changedTitle: 'Geändert, nachdem Sie es gelesen haben',
  edited: (who, number, title) => `${who} hat Beitrag ${number} in „${title}“ bearbeitet`,
  removed: (who, number, title) => `Die Moderation hat Beitrag ${number} von ${who} in „${title}“ entfernt`,
  deleted: (who, number, title) => `${who} hat Beitrag ${number} in „${title}“ gelöscht`,
  where: (forum, network) => `${forum}, ${network}`,
  lastPost: 'Letzter Beitrag',
  liveTitle: 'Worüber gerade gesprochen wird',
  noTalk: 'Noch hat niemand ein öffentliches Thema begonnen.',
  people: (n) => count(n, { one: '# Person ist hier', other: '# Menschen sind hier' }),
  hero: 'Sprechen Sie mit Menschen, die dieselbe Arbeit tun',
  description: (site) =>
    `Auf ${site} sprechen berufliche Netzwerke miteinander. Lesen ist frei; zum Schreiben registrieren Sie sich.`,
  lead: (site) =>
    `${site} ist die Heimat beruflicher Netzwerke. Stellen Sie eine Frage, teilen Sie, was sich bewährt hat, und sehen Sie Antworten, sobald sie geschrieben sind. Lesen können Sie ohne Konto.`,
  allNetworks: 'Alle Netzwerke ansehen',
};
