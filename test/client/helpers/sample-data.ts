import type {
  ForumListItem,
  ForumPageDto,
  PostDto,
  ThreadDto,
  ThreadPageDto,
  ThreadViewer,
} from '../../../contract/forums.js';
import type { ModerationEntryDto } from '../../../contract/moderation.js';
import type { Brand, NetworkDto } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import type { MemberHomeDto, PublicTalkDto, ThreadPlace } from '../../../contract/reading.js';
import { idOf } from './sample-shell.js';
import { bodies } from './sample-texts.js';

const names = [
  'Anna Marsh',
  'Tunde Okafor',
  'Siobhan Reilly',
  'Ravi Menon',
  'Marie-Claire Dubois-Lefèvre',
  'Jo',
];
export const people: PersonDto[] = names.map((name, index) => ({
  id: idOf(index + 1),
  username: name.toLowerCase().replace(/[^a-z]+/g, '-'),
  name,
}));

const minute = (n: number) => new Date(Date.UTC(2024, 4, 7, 8, n * 7)).toISOString();

export function network(name: string, brand: Brand, n = 1): NetworkDto {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    id: idOf(100 + n),
    slug,
    name,
    brand,
    aims: 'We help people who run surgeries to learn from each other: rotas, phones, premises, money.\n\nAsk anything. Someone here had the same problem last year.',
    membershipPolicy: 'Anyone who works in a practice, or with one, can join. No selling.',
    contact: 'Siobhan Reilly, siobhan@example.org',
    joining: 'open',
    visibility: 'public',
    personalData: 'warn',
    anonymity: 'off',
    questions: [],
    evidence: '',
    subject: 'management',
    area: 'northWest',
    status: 'live',
    tags: ['rotas', 'premises'],
    organisationKind: 'group',
    externalUrl: null,
    isInRegister: true,
    isClosed: false,
    memberCount: 1284 * n,
    createdAt: minute(0),
    path: `/n/${slug}`,
  };
}

/** What an admin may do in a network. */
export const admin = {
  role: 'admin',
  state: 'active',
  canJoin: false,
  canRequest: false,
  canInvite: true,
  canLeave: true,
  canManage: true,
  canModerate: true,
} as const;

export const managers = network('Practice Managers', 'teal');
export const networks = [
  managers,
  network('Community Nurses of the North West and the Islands', 'purple', 2),
  network('Medical Physics', 'brown', 3),
  network('Data for Care', 'green', 4),
];

export const forum: ForumListItem = {
  id: idOf(200),
  networkId: managers.id,
  slug: 'ask-a-colleague',
  name: 'Ask a colleague',
  description: 'Questions about running a practice, large and small. Someone has been there before.',
  access: 'public',
  posting: 'registered',
  postingRoles: [],
  repliesOpen: false,
  isArchived: false,
  slowSeconds: 0,
  hasFeed: true,
  language: null,
  path: '/n/practice-managers/f/ask-a-colleague',
  threadCount: 214,
  lastPostAt: minute(60),
};

export const closedForum: ForumListItem = {
  ...forum,
  id: idOf(201),
  slug: 'contracts',
  name: 'Contracts and money',
  description: 'What we pay, what we are paid, and what we signed.',
  access: 'members',
  path: '/n/practice-managers/f/contracts',
  threadCount: null,
  lastPostAt: null,
};

export function thread(n: number, overrides: Partial<ThreadDto> = {}): ThreadDto {
  const id = idOf(300 + n);
  return {
    id,
    forumId: forum.id,
    title: 'How do you handle the phones at eight on a Monday?',
    authorId: people[n % people.length]!.id,
    createdAt: minute(n),
    isLocked: false,
    isPinned: false,
    slowSeconds: null,
    lastNumber: 12 + n * 31,
    lastPostAt: minute(n + 40),
    bumped: 100 + n,
    head: 100 + n,
    epoch: 1,
    path: `/t/${id}/phones-at-eight`,
    ...overrides,
  };
}

const titles = [
  'Read this first: what this forum is for',
  'How do you handle the phones at eight on a Monday?',
  'Locum rates this summer',
  'Has anyone moved their records to the new system without closing for a day? A long question with many parts and one link',
  'Fire doors',
];

export const threads = titles.map((title, n) =>
  thread(n, { title, isPinned: n === 0, isLocked: n === 0 || n === 4 }),
);

export function posts(total: number): PostDto[] {
  return Array.from({ length: total }, (_, index) => {
    const state = index === 3 ? 'removed' : index === 5 ? 'deleted' : 'visible';
    return {
      id: idOf(400 + index),
      number: index + 1,
      authorId: people[index % people.length]!.id,
      state,
      html: state === 'visible' ? bodies[index % bodies.length] : undefined,
      version: index === 6 ? 2 : 1,
      createdAt: minute(index),
      editedAt: index === 6 ? minute(index + 3) : null,
      changed: 100 + index,
    };
  });
}

const { id, slug, name, brand, path } = managers;
const { personalData, anonymity } = managers;
export const networkRef = { id, slug, name, brand, personalData, anonymity, path };

export function threadPage(
  viewer: Partial<ThreadViewer>,
  overrides: Partial<ThreadPageDto> = {},
): ThreadPageDto {
  return {
    era: 'era-1',
    access: 1,
    head: 130,
    forum,
    network: networkRef,
    thread: thread(1),
    posts: posts(12),
    people,
    page: 1,
    pages: 1,
    window: { from: 1, to: null },
    left: [],
    replies: {},
    viewer: {
      accountId: null,
      cannotReply: null,
      canRename: false,
      canModerate: false,
      marks: {},
      ignored: [],
      ...viewer,
    },
    ...overrides,
  };
}

export function forumPage(overrides: Partial<ForumPageDto> = {}): ForumPageDto {
  return {
    era: 'era-1',
    access: 1,
    head: 130,
    forum,
    network: networkRef,
    threads,
    people,
    window: { from: 90, before: null },
    older: 90,
    viewer: { accountId: null, cannotStart: 'register', canModerate: false, canManage: false },
    ...overrides,
  };
}

export function entry(n: number, overrides: Partial<ModerationEntryDto> = {}): ModerationEntryDto {
  return {
    id: idOf(500 + n),
    at: minute(n),
    action: 'post.removed',
    rule: null,
    takesBack: null,
    actorRole: 'network moderator',
    actor: null,
    reason: 'It names a patient. Please tell the story again without the name.',
    threadId: idOf(301),
    threadTitle: titles[1]!,
    postId: idOf(403),
    postNumber: 4,
    path: `/p/${idOf(403)}`,
    ...overrides,
  };
}

const placeOf = (n: number, unread: number): ThreadPlace => ({
  thread: threads[n]!,
  forum: { id: forum.id, name: forum.name, path: forum.path, language: 'cy' },
  network: networkRef,
  unread,
});

export const talk: PublicTalkDto = { members: 12345, threads: [placeOf(1, 0), placeOf(3, 0)] };

export const home: MemberHomeDto = {
  unread: { total: 100, forums: [{ forumId: forum.id, networkId: managers.id, unread: 100 }] },
  unreadThreads: [placeOf(1, 3), placeOf(3, 100)],
  activeThreads: [placeOf(2, 0), placeOf(4, 0)],
  changed: (['edited', 'removed', 'deleted'] as const).map((what, n) => ({
    postId: idOf(410 + n),
    number: 11 + n,
    what,
    at: minute(90 + n),
    authorName: people[n]!.name,
    threadTitle: titles[n]!,
    path: `/p/${idOf(410 + n)}`,
  })),
};

export const emptyHome: MemberHomeDto = {
  unread: { total: 0, forums: [] },
  unreadThreads: [],
  activeThreads: [placeOf(2, 0)],
  changed: [],
};
export * from './sample-search.js';
