import { counting } from '../../count.js';

const count = counting('en-GB');

const subjects = {
  generalPractice: 'General practice',
  hospital: 'Hospitals',
  community: 'Community care',
  mentalHealth: 'Mental health',
  socialCare: 'Social care',
  pharmacy: 'Pharmacy',
  publicHealth: 'Public health',
  management: 'Management',
  digital: 'Digital and data',
  education: 'Education',
  research: 'Research',
  other: 'Other subjects',
};
const areas = {
  everywhere: 'Everywhere',
  eastOfEngland: 'East of England',
  london: 'London',
  midlands: 'Midlands',
  northEast: 'North East and Yorkshire',
  northWest: 'North West',
  southEast: 'South East',
  southWest: 'South West',
  scotland: 'Scotland',
  wales: 'Wales',
  northernIreland: 'Northern Ireland',
  elsewhere: 'Other places',
};
const joining = { open: 'Open to all', request: 'By request', invitation: 'By invitation' };
const statuses = { development: 'In development', live: 'Live', retired: 'Retired' };
const names: Record<string, Record<string, string>> = {
  subject: subjects,
  area: areas,
  joining,
  status: statuses,
};

/** The register of networks and its finder. */
export const register = {
  titleFor: (typed: string) => `${typed}: networks`,
  label: 'Find a network',
  hint: 'Words of its name, its aims or its tags.',
  find: 'Find networks',
  narrow: 'Narrow and sort the list',
  any: 'Any',
  allButRetired: 'All but retired',
  facets: { subject: 'Subject', area: 'Area', joining: 'How people join', status: 'Status', tag: 'Tag' },
  subjects,
  areas,
  joining,
  statuses,
  nameOf: (facet: string, value: string) => names[facet]?.[value] ?? value,
  sortBy: 'Sort by',
  sorts: { name: 'Name', newest: 'Newest first', members: 'Most members', activity: 'Last public post' },
  found: (n: number) => count(n, { one: '# network', other: '# networks' }),
  matches: (n: number) => count(n, { one: '# network', other: '# networks' }),
  nothing: 'No network found',
  nothingText: 'Try fewer or shorter words, or take off a filter.',
  all: 'See all networks',
  active: 'Filters in use',
  remove: (facet: string, value: string) => `Remove filter: ${facet}, ${value}`,
  hostedElsewhere: 'Hosted elsewhere',
  tagsOf: (network: string) => `Tags of ${network}`,
  tags: 'Tags',
  tagsHint: 'Words that people may look for, with commas between them. 10 at most.',
  status: 'Status',
  kind: 'Who stands behind it?',
  kindHint: 'Companies and charities can run a network here, but can’t have it in the list of networks.',
  kinds: {
    group: 'A group of people',
    public: 'A public body',
    company: 'A company',
    charity: 'A charity or other non-profit organisation',
  },
};
