import * as pages from '../../../client/pages/index.js';
import { type LogLineDto, logKinds } from '../../../contract/network-log.js';
import * as data from './sample-data.js';

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

/** What those who run a network see of it, for the checks of every page. */
export const deskSamples: Record<string, Sample> = {
  'network-log': {
    isSignedIn: true,
    page: (shell) => pages.networkLogPage({ ...log, lines, older: '2026-05-04' }, shell),
  },
  'network-log-none': {
    isSignedIn: true,
    page: (shell) => pages.networkLogPage({ ...log, lines: [], older: null, kind: 'settings' }, shell),
  },
};
