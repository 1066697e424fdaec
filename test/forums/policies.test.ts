import { describe, expect, it } from '@jest/globals';
import type { ForumAccess, ForumRole, PostState } from '../../contract/forums.js';
import type { NetworkRole } from '../../contract/networks.js';
import {
  canModerateForum,
  canReadForum,
  canSeeInside,
  canStartThread,
  type ForumStanding,
} from '../../src/forums/policies/forum.policy.js';
import { canDeletePost, canEditPost, canReadHistory } from '../../src/forums/policies/post.policy.js';
import { canReact } from '../../src/forums/policies/reaction.policy.js';
import { canRenameThread, canReply } from '../../src/forums/policies/thread.policy.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import { standingIn } from '../factories/standing.js';

const account = (isSiteAdmin = false): Actor => ({
  kind: 'account',
  accountId: 'me',
  username: 'me',
  name: 'Me',
  isSiteAdmin,
  sessionHash: 'x',
});
const actors: Record<string, { actor: Actor; role: NetworkRole | null; seat?: ForumRole }> = {
  visitor: { actor: visitor, role: null },
  outsider: { actor: account(), role: null },
  member: { actor: account(), role: 'member' },
  steering: { actor: account(), role: 'steering' },
  moderator: { actor: account(), role: 'moderator' },
  admin: { actor: account(), role: 'admin' },
  siteAdmin: { actor: account(true), role: null },
  participant: { actor: account(), role: 'member', seat: 'participant' },
  roomModerator: { actor: account(), role: 'member', seat: 'moderator' },
  adminInside: { actor: account(), role: 'admin', seat: 'participant' },
  siteAdminInside: { actor: account(true), role: null, seat: 'participant' },
};

/** `yes`, the word of the refusal, or `hidden`. */
function word(decision: Decision): string {
  if (decision.allowed) return 'yes';
  return decision.hidden ? 'hidden' : decision.reason;
}

type Row = [
  who: string,
  access: ForumAccess,
  read: string,
  inside: string,
  start: string,
  reply: string,
  replyLocked: string,
];
const table: Row[] = [
  // who        access     read            inside    start           reply       reply, locked
  ['visitor', 'public', 'yes', 'yes', 'register', 'register', 'register'],
  ['outsider', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['member', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['steering', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['moderator', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['admin', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['siteAdmin', 'public', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['visitor', 'members', 'members_only', 'hidden', 'members_only', 'hidden', 'hidden'],
  ['outsider', 'members', 'members_only', 'hidden', 'members_only', 'hidden', 'hidden'],
  ['member', 'members', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['steering', 'members', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['moderator', 'members', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['admin', 'members', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['siteAdmin', 'members', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['visitor', 'invited', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ['outsider', 'invited', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ['member', 'invited', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ['moderator', 'invited', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ['admin', 'invited', 'not_in_room', 'hidden', 'not_in_room', 'hidden', 'hidden'],
  ['siteAdmin', 'invited', 'not_in_room', 'hidden', 'not_in_room', 'hidden', 'hidden'],
  ['participant', 'invited', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['roomModerator', 'invited', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['adminInside', 'invited', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
  ['siteAdminInside', 'invited', 'yes', 'yes', 'yes', 'yes', 'thread_locked'],
];

describe('forum and thread policies', () => {
  it.each(table)(
    '%s in a %s forum: read %s, inside %s, start %s, reply %s, locked %s',
    (who, access, ...expected) => {
      const { actor, role, seat } = actors[who]!;
      const standing = standingIn(access, role, { seat: seat ?? null });
      const thread = (isLocked: boolean) => ({ ...standing, thread: { isLocked, authorId: 'somebody' } });
      expect([
        word(canReadForum(actor, standing)),
        word(canSeeInside(actor, standing)),
        word(canStartThread(actor, standing)),
        word(canReply(actor, thread(false))),
        word(canReply(actor, thread(true))),
      ]).toEqual(expected);
    },
  );
});

/** Who may start a thread, reply, edit, react and moderate, by what the forum's settings say. */
const settings: [name: string, rules: Partial<ForumStanding['forum']>, expected: Record<string, string>][] = [
  [
    'members write, anyone reads',
    { posting: 'members' },
    {
      visitor: 'register register register register sign_in',
      outsider: 'members_write members_write members_write members_write not_moderator',
      member: 'yes yes yes yes not_moderator',
      moderator: 'yes yes yes yes yes',
      roomModerator: 'yes yes yes yes yes',
      siteAdmin: 'yes yes yes yes yes',
    },
  ],
  [
    'announcements',
    { posting: 'roles', postingRoles: ['moderator'] },
    {
      visitor: 'register register register register sign_in',
      outsider: 'named_roles named_roles named_roles yes not_moderator',
      member: 'named_roles named_roles named_roles yes not_moderator',
      moderator: 'yes yes yes yes yes',
      admin: 'yes yes yes yes yes',
      roomModerator: 'yes yes yes yes yes',
      siteAdmin: 'yes yes yes yes yes',
    },
  ],
  [
    'announcements that take replies',
    { posting: 'roles', postingRoles: [], repliesOpen: true },
    {
      visitor: 'register register register register sign_in',
      outsider: 'named_roles yes yes yes not_moderator',
      moderator: 'named_roles yes yes yes yes',
      admin: 'yes yes yes yes yes',
    },
  ],
  [
    'archived',
    { isArchived: true },
    Object.fromEntries(
      ['outsider', 'member', 'moderator', 'admin', 'roomModerator', 'siteAdmin'].map((who) => [
        who,
        `archived archived archived archived ${['outsider', 'member'].includes(who) ? 'not_moderator' : 'yes'}`,
      ]),
    ),
  ],
];

describe('who may write, by a forum’s settings', () => {
  it.each(settings)('%s', (_name, rules, expected) => {
    for (const [who, words] of Object.entries(expected)) {
      const { actor, role, seat } = actors[who]!;
      const standing = standingIn('public', role, { ...rules, seat: seat ?? null });
      const thread = { isLocked: false, authorId: 'somebody' };
      const own = { state: 'visible' as const, authorId: 'me' };
      const theirs = { state: 'visible' as const, authorId: 'somebody' };
      const said = [
        canStartThread(actor, standing),
        canReply(actor, { ...standing, thread }),
        canEditPost(actor, { ...standing, thread, post: own }),
        canReact(actor, { ...standing, thread, post: theirs }),
        canModerateForum(actor, standing),
      ].map(word);
      expect([who, said.join(' ')]).toEqual([who, words]);
      const erase = canDeletePost(actor, { ...standing, thread, post: own });
      expect([who, word(erase)]).toEqual([who, who === 'visitor' ? 'register' : 'yes']);
    }
  });
});

type PostRow = [
  who: string,
  author: 'mine' | 'theirs',
  state: PostState,
  isLocked: boolean,
  edit: string,
  erase: string,
  history: string,
  rename: string,
];
const posts: PostRow[] = [
  // who      author    state      locked  edit            delete        history      rename the thread
  ['member', 'mine', 'visible', false, 'yes', 'yes', 'yes', 'yes'],
  ['member', 'mine', 'visible', true, 'thread_locked', 'yes', 'yes', 'thread_locked'],
  ['member', 'mine', 'removed', false, 'post_gone', 'post_gone', 'post_gone', 'yes'],
  ['member', 'mine', 'deleted', false, 'post_gone', 'post_gone', 'post_gone', 'yes'],
  ['member', 'theirs', 'visible', false, 'not_author', 'not_author', 'yes', 'not_author'],
  ['moderator', 'theirs', 'visible', false, 'not_author', 'not_author', 'yes', 'not_author'],
  ['admin', 'theirs', 'removed', false, 'not_author', 'not_author', 'post_gone', 'not_author'],
  ['siteAdmin', 'theirs', 'visible', false, 'not_author', 'not_author', 'yes', 'not_author'],
  ['visitor', 'theirs', 'visible', false, 'register', 'register', 'yes', 'register'],
];

describe('a members’ forum of a network that is not public', () => {
  it.each(Object.entries(actors))('is named to nobody outside: %s', (who, { actor, role }) => {
    const isInside = role !== null || who.startsWith('siteAdmin');
    for (const visibility of ['profile', 'unlisted', undefined] as const)
      expect(word(canReadForum(actor, { forum: { access: 'members' }, role, seat: null, visibility }))).toBe(
        isInside ? 'yes' : 'hidden',
      );
  });
});

describe('post policies', () => {
  it.each(posts)(
    '%s, %s, %s, locked %s: edit %s, delete %s, history %s, rename %s',
    (who, author, state, isLocked, ...expected) => {
      const { actor, role } = actors[who]!;
      const authorId = author === 'mine' ? 'me' : 'somebody';
      const standing = {
        ...standingIn('public', role),
        thread: { isLocked, authorId },
        post: { state, authorId },
      };
      expect([
        word(canEditPost(actor, standing)),
        word(canDeletePost(actor, standing)),
        word(canReadHistory(actor, standing)),
        word(canRenameThread(actor, standing)),
      ]).toEqual(expected);
    },
  );

  it.each(['visitor', 'outsider'])(
    'are hidden to a %s in a members’ forum, own posts of a former member too',
    (who) => {
      const { actor, role } = actors[who]!;
      const standing = {
        ...standingIn('members', role),
        thread: { isLocked: false, authorId: 'me' },
        post: { state: 'visible' as const, authorId: 'me' },
      };
      for (const policy of [canEditPost, canDeletePost, canReadHistory, canRenameThread, canReply])
        expect(word(policy(actor, standing))).toBe('hidden');
    },
  );
});
