import * as pages from '../../../client/pages/index.js';
import { deskParts } from '../../../contract/desk.js';
import { type LogLineDto, logKinds } from '../../../contract/network-log.js';
import * as data from './sample-data.js';
import { ownPages } from './sample-own-pages.js';

interface Sample {
  isSignedIn?: boolean;
  page: (shell: pages.ShellProps) => pages.Page;
}

const { admin, entry, forum, managers, people } = data;
const [ada, ben] = people;
const at = '2026-05-04T09:00:00.000Z';
const place = { name: forum.name, path: forum.path };

const line = (id: string, more: Partial<LogLineDto> & Pick<LogLineDto, 'what' | 'kind'>): LogLineDto => ({
  id,
  at,
  by: ada!,
  isBySite: false,
  person: null,
  forum: null,
  reason: null,
  undo: null,
  ...more,
});
const change = { from: 'public' as const, to: 'invited' as const };

const lines: LogLineDto[] = [
  line('1', {
    kind: 'forums',
    forum: place,
    what: { log: 'network', act: 'forum.access', details: change },
    undo: { place: 'forum', path: `${forum.path}/edit` },
  }),
  line('2', {
    kind: 'settings',
    by: null,
    what: { log: 'network', act: 'profile.changed', details: { fields: ['aims', 'contact'] } },
  }),
  line('3', {
    kind: 'members',
    person: ben!,
    reason: 'Wrote to members privately to sell something.',
    what: { log: 'standing', act: 'suspend', state: 'suspended', role: 'member' },
    undo: { place: 'member', path: `${managers.path}/members/${ben!.username}` },
  }),
  line('4', {
    kind: 'forums',
    person: ada!,
    forum: place,
    what: { log: 'people', what: 'added', role: 'participant', isRoom: true },
  }),
  line('5', { kind: 'moderation', forum: place, what: { log: 'moderation', entry: entry(1) } }),
];
const log = { network: managers, viewer: admin, kinds: [...logKinds], person: '' };

const yes = { answer: 'yes' as const, ground: 'member' as const };
const hidden = { answer: 'hidden' as const };
const no = {
  answer: 'no' as const,
  reason: 'not_admin',
  message: 'Only admins of this network may do that.',
};
const ofNetwork = {
  ...{ profile: yes, members: yes, join: no, ask: no },
  ...{ requests: no, moderation: no, settings: no, log: no },
};
const ofForum = { see: yes, read: yes, start: yes, reply: yes, moderate: no, people: hidden, manage: no };
const view: pages.ViewAsProps['view'] = {
  network: managers,
  as: 'person',
  person: ben!,
  standing: { state: 'active', role: 'member', since: at },
  answers: ofNetwork,
  ownPages: [
    { ...ownPages(admin).pages[0]!, answer: { answer: 'yes', ground: 'everyone' } },
    { ...ownPages(admin).pages[1]!, answer: { answer: 'hidden' } },
  ],
  forums: [
    {
      forumId: forum.id,
      name: forum.name,
      path: forum.path,
      access: 'invited',
      isArchived: true,
      answers: ofForum,
    },
  ],
  threads: {
    forumId: forum.id,
    mayNot: null,
    titles: [{ id: forum.id, title: 'Phones at night', path: '/t/1/phones' }],
    hasMore: true,
  },
};

const membership = {
  askedAt: null,
  person: ben!,
  role: 'moderator' as const,
  joinedAt: at,
  isListed: true,
};
const desk: pages.DeskProps = {
  network: managers,
  viewer: admin,
  watched: [forum.id],
  decided: null,
  parts: [...deskParts],
  warnings: [
    { warning: 'oneAdmin' },
    { warning: 'oldRequests', count: 3 },
    { warning: 'roomWithoutModerator', name: 'Steering room', path: '/n/practice-managers/f/steering' },
  ],
  requests: {
    total: 2,
    oldest: [
      {
        person: ada!,
        askedAt: at,
        answers: [{ question: 'Where do you work?', answer: 'In Leeds.' }],
        evidence: null,
      },
    ],
  },
  invitations: { out: 12, over: 2, failed: 1 },
  members: { total: 120, suspended: 1, newest: [membership] },
  rooms: [{ name: 'Planning', path: '/n/practice-managers/f/planning', people: 7, moderators: 1 }],
  staff: [membership],
  decisions: [line('9', { kind: 'moderation', forum: place, what: { log: 'moderation', entry: entry(2) } })],
  unanswered: [{ id: forum.id, title: 'Who knows?', path: '/t/2/who', forum: forum.name, by: ada!, at }],
  newcomers: [
    { person: ada!, joinedAt: at, post: { path: '/p/1', at } },
    { person: ben!, joinedAt: at, post: null },
  ],
};
const nothing: Partial<pages.DeskProps> = {
  ...{ warnings: [], rooms: [], staff: [], decisions: [], unanswered: [], newcomers: [] },
  requests: { total: 0, oldest: [] },
};

/** What those who run a network see of it, for the checks of every page. */
export const deskSamples: Record<string, Sample> = {
  'network-log': {
    isSignedIn: true,
    page: (shell) => pages.networkLogPage({ ...log, lines, older: '2026-05-04' }, shell),
  },
  'view-as': {
    isSignedIn: true,
    page: (shell) => pages.viewAsPage({ network: managers, view: null }, shell),
  },
  'view-as-person': {
    isSignedIn: true,
    page: (shell) => pages.viewAsPage({ network: managers, view }, shell),
  },
  'desk-decided': {
    isSignedIn: true,
    page: (shell) =>
      pages.deskPage({ ...desk, decided: { person: ben!, isApproved: true, undo: 'remove' } }, shell),
  },
  desk: { isSignedIn: true, page: (shell) => pages.deskPage(desk, shell) },
  'desk-at-rest': { isSignedIn: true, page: (shell) => pages.deskPage({ ...desk, ...nothing }, shell) },
  'network-log-none': {
    isSignedIn: true,
    page: (shell) => pages.networkLogPage({ ...log, lines: [], older: null, kind: 'settings' }, shell),
  },
};
