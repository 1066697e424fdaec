import type { Reader, Sites } from './readers.js';

/** Rows by their ids, as a plain query gets them: the least that this page can cost. */
export type Table = 'networks' | 'forums' | 'threads' | 'accounts';

export interface Kind {
  reader: Reader;
  /** @param turn another one each time */
  path: (sites: Sites, turn: number) => string;
  /** Ids in the same answer as JSON, at the address of the API. */
  bare: (sites: Sites, turn: number) => { table: Table; api: string };
}

const at = <T>(list: T[], turn: number): T => list[turn % list.length]!;
const PAGES = 700;
const facets = [
  'subject=digital',
  'area=london',
  'joining=open',
  'subject=hospital&area=wales',
  'status=live',
];

function finder(query: (sites: Sites, turn: number) => string): Kind {
  return {
    reader: 'visitor',
    path: (sites, turn) => `/networks?${query(sites, turn)}`,
    bare: (sites, turn) => ({ table: 'networks', api: `/networks?${query(sites, turn)}` }),
  };
}

const deep = (turn: number) => PAGES - ((turn * 37) % 300);

/** What is asked for: each the whole page, as a browser gets it. */
export const kinds: Record<string, Kind> = {
  'register, by name, page 1': finder(() => ''),
  'register, by name, deep page': finder((_, turn) => `page=${deep(turn)}`),
  'register, newest, page 1': finder(() => 'sort=newest'),
  'register, by members, page 1': finder(() => 'sort=members'),
  'register, by members, deep page': finder((_, turn) => `sort=members&page=${deep(turn)}`),
  'register, last active, page 1': finder(() => 'sort=activity'),
  'finder, common word': finder(({ common }, turn) => `q=${at(common, turn)}`),
  'finder, common word, page 20': finder(({ common }, turn) => `q=${at(common, turn)}&page=20`),
  'finder, rare word': finder(({ rare }, turn) => `q=${at(rare, turn)}`),
  'finder, two words': finder(({ common }, turn) => `q=${at(common, turn)}+${at(common, turn + 7)}`),
  'finder, facets': finder((_, turn) => at(facets, turn)),
  'finder, facets, page 20': finder((_, turn) => `${at(facets, turn)}&page=20`),
  'finder, word and facets, by activity': finder(
    ({ common }, turn) => `q=${at(common, turn)}&${at(facets, turn)}&sort=activity`,
  ),
  'network home, of all sizes, visitor': home('visitor', ({ networks }, turn) => at(networks, turn)),
  'network home, the largest, visitor': home('visitor', ({ largest }) => largest),
  'network home, the largest, member': home('member', ({ largest }) => largest),
  'network home, the largest, admin': home('admin', ({ largest }) => largest),
  'forum list, visitor, made anew': list('visitor', ({ forum }) => forum.path),
  'forum list, visitor, older': list('visitor', older),
  'forum list, member': list('member', ({ closedForum }) => closedForum.path),
  'forum list, member, older': list('member', ({ closedForum }) => older({ forum: closedForum } as Sites)),
  'directory of 12,000, page 1': directory('member', () => ''),
  'directory of 12,000, deep page': directory('member', (_, turn) => `page=${500 - ((turn * 17) % 200)}`),
  'directory of 12,000, by name': directory('member', ({ names }, turn) => `q=${at(names, turn)}`),
  'directory of 12,000, admin, deep page': directory(
    'admin',
    (_, turn) => `page=${500 - ((turn * 17) % 200)}`,
  ),
  'desk of the largest': {
    reader: 'admin',
    path: ({ largest }) => `/n/${largest}/desk`,
    bare: ({ largest }) => ({ table: 'accounts', api: `/networks/${largest}/desk` }),
  },
};

function older({ forum }: Pick<Sites, 'forum'>): string {
  return `${forum.path}?before=${forum.middle}`;
}

function home(reader: Reader, network: (sites: Sites, turn: number) => string): Kind {
  return {
    reader,
    path: (sites, turn) => `/n/${network(sites, turn)}`,
    bare: (sites, turn) => ({ table: 'networks', api: `/networks/${network(sites, turn)}` }),
  };
}

function list(reader: Reader, path: (sites: Sites) => string): Kind {
  return {
    reader,
    path,
    bare: (sites) => ({
      table: 'threads',
      api: path(sites).replace('/n/', '/networks/').replace('/f/', '/forums/'),
    }),
  };
}

function directory(reader: Reader, query: (sites: Sites, turn: number) => string): Kind {
  return {
    reader,
    path: (sites, turn) => `/n/${sites.largest}/members?${query(sites, turn)}`,
    bare: (sites, turn) => ({
      table: 'accounts',
      api: `/networks/${sites.largest}/members?${query(sites, turn)}`,
    }),
  };
}
