import type { PageWords } from '../../shape.js';

export const offers: PageWords['offers'] = {
  link: 'Kontakt und Übergabe',
  titleOf: (network) => `Kontakt und Übergabe: ${network}`,
  contactTitle: 'Die Kontaktperson',
  contactIs: 'Wer an den Kontakt schreibt, erreicht {person}.',
  contactChosen: 'Dieses Mitglied wurde gewählt und hat zugestimmt.',
  contactDefault: 'Niemand wurde gewählt. Deshalb ist es die Leitung, die am längsten Mitglied ist.',
  contactNone: 'Dieses Netzwerk hat keinen Kontakt, weil es keine Leitung hat.',
  clear: 'Niemanden benennen',
  offerContact: 'Ein Mitglied als Kontakt anfragen',
  offerContactText:
    'Es kann jedes Mitglied sein, auch Sie selbst. Ein anderes Mitglied muss zuerst zustimmen.',
  offerAdmin: 'Einem Mitglied die Leitung anbieten',
  offerAdminText: 'Bis das Mitglied zustimmt, ändert sich nichts.',
  handOver: 'Den eigenen Platz übergeben',
  handOverText: 'Stimmt das Mitglied zu, gehört es zur Leitung und Sie sind einfaches Mitglied.',
  username: 'Benutzername des Mitglieds',
  ask: 'Als Kontakt anfragen',
  makeAdmin: 'Leitung anbieten',
  handOverButton: 'Eigenen Platz anbieten',
  waiting: 'Was auf eine Antwort wartet',
  none: 'Nichts wartet auf eine Antwort.',
  kinds: {
    contact: (who) => `${who}: als Kontakt`,
    admin: (who) => `${who}: in die Leitung`,
    handover: (who) => `${who}: anstelle der anbietenden Person`,
  },
  ends: 'Endet am {day}.',
  by: (name) => `Angeboten von ${name}.`,
  withdraw: 'Zurücknehmen',
  withdrawWhich: (what) => `: Angebot an ${what}`,
  oneAdmin:
    'Dieses Netzwerk hat nur eine Person in der Leitung. Fällt sie aus, kann es niemand führen. Bieten Sie einem weiteren Mitglied die Leitung an.',
  ownTitle: 'Angebote an Sie',
  own: {
    contact: (network) => `Kontakt von ${network} sein?`,
    admin: (network) => `In die Leitung von ${network}?`,
    handover: (network, who) => `${network} von ${who} übernehmen?`,
  },
  ownText: {
    contact:
      'Ihr Name steht auf der Seite des Netzwerks. Was Menschen an den Kontakt schreiben, kommt zu Ihnen.',
    admin: 'Sie können dann das Netzwerk, seine Foren und seine Mitglieder verwalten.',
    handover: 'Sie gehören dann zur Leitung, und die andere Person ist einfaches Mitglied.',
  },
  someone: 'einem früheren Mitglied',
  accept: 'Annehmen',
  refuse: 'Ablehnen',
  which: (what) => `: ${what}`,
};
