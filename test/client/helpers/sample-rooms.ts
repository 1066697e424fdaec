import * as pages from '../../../client/pages/index.js';
import * as data from './sample-data.js';
import { viewer } from './sample-shell.js';

interface Sample {
  isSignedIn?: boolean;
  page: (shell: pages.ShellProps) => pages.Page;
}

const { forum, managers, people } = data;
const room = { ...forum, name: 'Steering room', access: 'invited' as const, path: `${forum.path}-room` };
const at = '2026-05-04T09:00:00.000Z';
const [ada, ben] = people;
const own = { id: viewer.accountId, username: viewer.username, name: viewer.name };

const page = {
  forum: room,
  network: managers,
  people: [
    { person: ben!, role: 'moderator' as const, addedAt: at },
    { person: own, role: 'participant' as const, addedAt: at },
  ],
  log: [
    { id: 'b', at, what: 'added' as const, role: 'participant' as const, person: own, by: ada! },
    { id: 'a', at, what: 'ended' as const, role: 'participant' as const, person: ben!, by: null },
  ],
  viewer: { accountId: own.id, canChange: true, canManage: true, isInside: true },
};

const steering = { ...room, id: data.closedForum.id };
const move = {
  thread: data.thread(1),
  forum,
  network: managers,
  targets: [steering],
  previous: steering.id,
  preview: {
    forum: steering,
    isSameAudience: false,
    confirmed: 'e:1:2:0:0',
    readers: {
      from: 'public' as const,
      to: 'invited' as const,
      gains: { everyone: false, count: 0, people: [] },
      loses: { everyone: true, count: 51, people: [ada!, ben!] },
    },
  },
};

/** Rooms and who is in them, for the checks of every page. */
export const roomSamples: Record<string, Sample> = {
  'room-people': { isSignedIn: true, page: (shell) => pages.forumPeoplePage({ page }, shell) },
  'room-outside': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPeoplePage({ page: { ...page, viewer: { ...page.viewer, isInside: false } } }, shell),
  },
  'forum-moderators': {
    page: (shell) =>
      pages.forumPeoplePage(
        {
          page: {
            ...page,
            forum,
            people: [],
            log: [],
            viewer: { accountId: null, canChange: false, canManage: false, isInside: false },
          },
        },
        shell,
      ),
  },
  'confirm-access': {
    isSignedIn: true,
    page: (shell) =>
      pages.confirmAccessPage(
        {
          network: managers,
          forum,
          values: { name: forum.name, description: forum.description, access: 'invited' },
          preview: {
            from: 'public',
            to: 'invited',
            gains: { everyone: false, count: 0, people: [] },
            loses: { everyone: true, count: 51, people: [ada!, ben!] },
          },
        },
        shell,
      ),
  },
  'move-thread': {
    isSignedIn: true,
    page: (shell) =>
      pages.moveThreadPage(
        { move, isMoved: true, form: { problems: [{ field: 'forumId', message: 'Choose a forum.' }] } },
        shell,
      ),
  },
  'move-thread-nowhere': {
    isSignedIn: true,
    page: (shell) =>
      pages.moveThreadPage({ move: { ...move, targets: [], previous: null }, isMoved: false }, shell),
  },
  'confirm-move': {
    isSignedIn: true,
    page: (shell) => pages.confirmMovePage({ move, reason: 'It belongs there.' }, shell),
  },
  room: {
    isSignedIn: true,
    page: (shell) =>
      pages.forumPage({ page: data.forumPage({ forum: { ...room, isArchived: true } }) }, shell),
  },
};
