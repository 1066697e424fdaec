import type { ForumAccess } from '../../contract/forums.js';
import {
  canManageForum,
  canModerateForum,
  canReadForum,
  canSeeForum,
  canSeeInside,
  canStartThread,
  type ForumStanding,
} from '../../src/forums/policies/forum.policy.js';
import { canChangePerson, canReadPeople } from '../../src/forums/policies/forum-people.policy.js';
import { canDeletePost, canEditPost } from '../../src/forums/policies/post.policy.js';
import { canBookmark, canReact } from '../../src/forums/policies/reaction.policy.js';
import { canRenameThread, canReply } from '../../src/forums/policies/thread.policy.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import { account, wordOf } from '../factories/personas.js';
import { standingIn } from '../factories/standing.js';

type Place = Pick<ForumStanding, 'role' | 'seat'>;
export const personas: [name: string, actor: Actor, place: Place][] = [
  ['visitor', visitor, { role: null, seat: null }],
  ['registered', account(), { role: null, seat: null }],
  ['member', account(), { role: 'member', seat: null }],
  ['in the room', account(), { role: 'member', seat: 'participant' }],
  ['forum moderator', account(), { role: 'member', seat: 'moderator' }],
  ['network moderator', account(), { role: 'moderator', seat: null }],
  ['network admin', account(), { role: 'admin', seat: null }],
  ['site administrator', account(true), { role: null, seat: null }],
];

const kinds: [name: string, access: ForumAccess, rules: Partial<ForumStanding['forum']>][] = [
  ['a public forum', 'public', {}],
  ['a public forum in which members write', 'public', { posting: 'members' }],
  ['a public forum of announcements', 'public', { posting: 'roles', postingRoles: ['moderator'] }],
  ['announcements that take replies', 'public', { posting: 'roles', repliesOpen: true }],
  ['an archived public forum', 'public', { isArchived: true }],
  ['a members’ forum', 'members', {}],
  ['a room for invited people', 'invited', {}],
];

type Deed = (actor: Actor, standing: ForumStanding) => Decision;
const thread = (authorId: string) => ({ isLocked: false, authorId });
const post = (authorId: string) => ({ state: 'visible' as const, authorId });
const mine = (standing: ForumStanding) => ({ ...standing, thread: thread('me'), post: post('me') });
const theirs = (standing: ForumStanding) => ({ ...standing, thread: thread('else'), post: post('else') });
const other = { accountId: 'else', from: null };

const deeds: [name: string, deed: Deed][] = [
  ['know that it is there', canSeeForum],
  ['read it', canReadForum],
  ['read what is inside', canSeeInside],
  ['start a thread', canStartThread],
  ['reply', (actor, standing) => canReply(actor, theirs(standing))],
  ['edit one’s own post', (actor, standing) => canEditPost(actor, mine(standing))],
  ['delete one’s own post', (actor, standing) => canDeletePost(actor, mine(standing))],
  ['rename one’s own thread', (actor, standing) => canRenameThread(actor, mine(standing))],
  ['react to a post', (actor, standing) => canReact(actor, theirs(standing))],
  ['bookmark a post', (actor, standing) => canBookmark(actor, theirs(standing))],
  ['remove, lock, pin', canModerateForum],
  ['see who is in it, or moderates it', canReadPeople],
  [
    'add somebody to the room',
    (actor, standing) => canChangePerson(actor, standing, { ...other, to: 'participant' }),
  ],
  [
    'make somebody its moderator',
    (actor, standing) => canChangePerson(actor, standing, { ...other, to: 'moderator' }),
  ],
  ['change, archive', canManageForum],
];

/** What the policies say of every persona, forum and deed, as Markdown. */
export function matrix(): { text: string; cells: number } {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const tables = kinds.map(([kind, access, rules]) => {
    const head = [`**${kind}**`, ...personas.map(([name]) => name)];
    const lines = deeds.map(([name, deed]) => [
      name,
      ...personas.map(([, actor, { role, seat }]) =>
        wordOf(deed(actor, standingIn(access, role, { ...rules, seat }))),
      ),
    ]);
    return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
  });
  return { text: tables.join('\n\n'), cells: kinds.length * deeds.length * personas.length };
}
