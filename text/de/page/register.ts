import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

const subjects = {
  generalPractice: 'Hausarztpraxis',
  hospital: 'Krankenhaus',
  community: 'Ambulante Versorgung',
  mentalHealth: 'Psychische Gesundheit',
  socialCare: 'Pflege und Soziales',
  pharmacy: 'Pharmazie',
  publicHealth: 'Öffentliche Gesundheit',
  management: 'Verwaltung und Leitung',
  digital: 'Digitales und Daten',
  education: 'Aus- und Weiterbildung',
  research: 'Forschung',
  other: 'Andere Themen',
};
const areas = {
  everywhere: 'Überall',
  eastOfEngland: 'Ostengland',
  london: 'London',
  midlands: 'Midlands',
  northEast: 'Nordostengland und Yorkshire',
  northWest: 'Nordwestengland',
  southEast: 'Südostengland',
  southWest: 'Südwestengland',
  scotland: 'Schottland',
  wales: 'Wales',
  northernIreland: 'Nordirland',
  elsewhere: 'Andere Orte',
};
const joining = { open: 'Offen für alle', request: 'Auf Anfrage', invitation: 'Auf Einladung' };
const statuses = { development: 'Im Aufbau', live: 'In Betrieb', retired: 'Eingestellt' };
const names: Record<string, Record<string, string>> = {
  subject: subjects,
  area: areas,
  joining,
  status: statuses,
};

export const register: PageWords['register'] = {
  titleFor: (typed) => `${typed}: Netzwerke`,
  label: 'Netzwerk finden',
  hint: 'Wörter aus dem Namen, den Zielen oder den Schlagwörtern.',
  find: 'Netzwerke finden',
  narrow: 'Liste eingrenzen und sortieren',
  any: 'Alle',
  allButRetired: 'Alle außer eingestellten',
  facets: { subject: 'Thema', area: 'Gebiet', joining: 'Beitritt', status: 'Status', tag: 'Schlagwort' },
  subjects,
  areas,
  joining,
  statuses,
  nameOf: (facet, value) => names[facet]?.[value] ?? value,
  sortBy: 'Sortieren nach',
  sorts: {
    name: 'Name',
    newest: 'Neueste zuerst',
    members: 'Meiste Mitglieder',
    activity: 'Letzter öffentlicher Beitrag',
  },
  found: (n) => count(n, { one: '# Netzwerk', other: '# Netzwerke' }),
  matches: (n) => count(n, { one: '# Netzwerk', other: '# Netzwerke' }),
  nothing: 'Kein Netzwerk gefunden',
  nothingText: 'Versuchen Sie es mit weniger oder kürzeren Wörtern, oder entfernen Sie einen Filter.',
  all: 'Alle Netzwerke ansehen',
  active: 'Gesetzte Filter',
  remove: (facet, value) => `Filter entfernen: ${facet}, ${value}`,
  hostedElsewhere: 'Anderswo zu Hause',
  tagsOf: (network) => `Schlagwörter von ${network}`,
  tags: 'Schlagwörter',
  tagsHint: 'Wörter, nach denen man suchen könnte, durch Kommas getrennt. Höchstens 10.',
  status: 'Status',
  kind: 'Wer steht dahinter?',
  kindHint:
    'Unternehmen und gemeinnützige Organisationen können hier ein Netzwerk leiten, aber nicht in die Liste der Netzwerke aufnehmen lassen.',
  kinds: {
    group: 'Eine Gruppe von Menschen',
    public: 'Eine öffentliche Stelle',
    company: 'Ein Unternehmen',
    charity: 'Ein Verein oder eine andere gemeinnützige Organisation',
  },
};
