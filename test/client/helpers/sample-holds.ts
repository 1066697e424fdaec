import * as pages from '../../../client/pages/index.js';
import type { HeldLineDto, OwnHoldDto } from '../../../contract/holds.js';
import * as data from './sample-data.js';
import { idOf } from './sample-shell.js';

const { managers, people, forum } = data;
const thread = data.thread(1);
const at = '2024-05-07T08:00:00.000Z';
const network = {
  id: managers.id,
  slug: managers.slug,
  name: managers.name,
  brand: managers.brand,
  personalData: managers.personalData,
  anonymity: managers.anonymity,
  path: managers.path,
};
const place = {
  network,
  forum: { id: forum.id, name: forum.name, path: forum.path },
  thread: { id: thread.id, title: thread.title, path: thread.path },
};
const text = {
  kind: 'reply' as const,
  title: null,
  html: '<p>See <a href="https://example.org/a">one</a> and <a href="https://example.org/b">two</a>.</p>',
  postPath: null,
  why: 'links' as const,
  heldAt: at,
  level: 'forum' as const,
  revision: 1,
  state: 'waiting' as const,
};
const own = (n: number, more: Partial<OwnHoldDto> = {}): OwnHoldDto => ({
  ...text,
  id: idOf(350 + n),
  ownLanguage: null,
  source: 'See https://example.org/a and https://example.org/b.',
  position: n,
  place,
  decidedAt: null,
  rule: null,
  words: null,
  ruleSays: null,
  passesOnAt: '2024-05-08T08:00:00.000Z',
  isAnonymous: false,
  ...more,
});
const line = (n: number, more: Partial<HeldLineDto> = {}): HeldLineDto => ({
  ...text,
  ...place,
  id: idOf(360 + n),
  author: people[1]!,
  authorPosts: n - 1,
  found: null,
  isOwn: false,
  decision: null,
  ...more,
});
const decision = (canUndo: boolean) => ({ by: people[2]!, at, words: 'It advertises.', canUndo });
const holds = [
  line(1),
  line(2, { kind: 'thread', title: 'A new subject', thread: null, why: 'first', level: 'network' }),
  line(3, { kind: 'edit', postPath: `/p/${idOf(7)}`, why: 'personal', level: 'site', author: null }),
  line(5, {
    why: 'anonymous',
    author: { id: idOf(370), username: 'anonymous-482135', name: 'Anonymous member 482135' },
  }),
  line(4, { why: 'rule', found: { rule: 'Advertising', matched: 'buy now' } }),
];
const queue = {
  network,
  forum: null,
  path: `${managers.path}/held`,
  here: `${managers.path}/held?show=waiting`,
  show: 'waiting' as const,
  canManage: true,
};
const settings = { mode: 'first' as const, firstPosts: 3, waitHours: 24, linkLimit: 2, newPosts: 5 };

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;

const queueWith = (props: Partial<pages.HoldQueueProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.holdQueuePage({ ...queue, holds, older: null, ...props }, shell),
});
const ownWith = (props: Partial<pages.OwnHoldsProps>) => ({
  isSignedIn: true,
  page: (shell: pages.ShellProps) => pages.ownHoldsPage({ waiting: [], decided: [], ...props }, shell),
});

/** Texts that wait, for their writers and for those who decide, in every state. */
export const holdSamples: Samples = {
  'held-own': ownWith({
    waiting: [
      own(1, { why: 'rule', ruleSays: 'Advertising belongs in the market' }),
      own(5, {
        kind: 'thread',
        title: 'A mistake that we made',
        place: { ...place, thread: null },
        why: 'anonymous',
        isAnonymous: true,
      }),
      own(2, { level: 'site', passesOnAt: null, place: null }),
    ],
    decided: [
      own(3, {
        state: 'refused',
        position: null,
        decidedAt: at,
        rule: 'commercial',
        words: 'It advertises.',
      }),
      own(4, { state: 'withdrawn', position: null, decidedAt: at, kind: 'thread', title: 'Never mind' }),
      own(9, { state: 'withdrawn', position: null, decidedAt: at, kind: 'edit', source: '', html: '' }),
    ],
  }),
  'held-own-none': ownWith({}),
  'held-edit': {
    isSignedIn: true,
    page: (shell) => pages.editHoldPage({ hold: own(1, { kind: 'thread', title: 'A new subject' }) }, shell),
  },
  'held-queue': queueWith({ older: `2024-05-07T08:00:00.000000Z_${idOf(361)}` }),
  'held-queue-none': queueWith({ holds: [] }),
  'held-queue-refused': queueWith({
    show: 'refused',
    holds: [
      line(1, { state: 'refused', decision: decision(true) }),
      line(2, { state: 'refused', decision: decision(false) }),
    ],
  }),
  'held-queue-forum': queueWith({ forum: place.forum }),
  'held-queue-site': queueWith({ network: null, path: '/held/site', canManage: false }),
  'held-queue-after': queueWith({
    result: { done: 1, not: [{ title: thread.title, message: 'Sam has decided about this text already.' }] },
  }),
  'held-queue-all-done': queueWith({ result: { done: 2, not: [] } }),
  'held-queue-with-errors': queueWith({
    form: { values: {}, problems: [{ field: 'words', message: 'Enter a reason.' }] },
  }),
  'writing-network': {
    isSignedIn: true,
    page: (shell) => pages.networkWritingPage({ network, settings }, shell),
  },
  'writing-forum': {
    isSignedIn: true,
    page: (shell) =>
      pages.forumWritingPage({ network, forum: place.forum, mode: 'network', networkMode: 'first' }, shell),
  },
};
