import type { ForumAccess, ForumRole } from '../../contract/forums.js';
import type { NetworkRole } from '../../contract/networks.js';
import { canManageForum, canModerateForum, type ReaderStanding } from '../../src/forums/index.js';
import { canDecideHeld, canTouchOwnHeld } from '../../src/holds/policies/hold.policy.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import { canModerateThread } from '../../src/moderation/index.js';
import {
  canAddReadyReason,
  canChangeReadyReason,
} from '../../src/moderation/policies/ready-reason.policy.js';
import { canManageRule, canManageRules } from '../../src/word-rules/policies/word-rule.policy.js';
import { account, wordOf } from '../factories/personas.js';
import { standingIn } from '../factories/standing.js';

const personas: [name: string, actor: Actor, role: NetworkRole | null, seat?: ForumRole][] = [
  ['visitor', visitor, null],
  ['registered', account(), null],
  ['member', account(), 'member'],
  ['forum moderator', account(), 'member', 'moderator'],
  ['network moderator', account(), 'moderator'],
  ['network admin', account(), 'admin'],
  ['site administrator', account(true), null],
];

type Deed = [name: string, deed: (actor: Actor, standing: ReaderStanding) => Decision];

const held = (authorId: string): Deed[] => [
  ['see and decide it', (actor, standing) => canDecideHeld(actor, { authorId, standing })],
  ['change it, take it back', (actor) => canTouchOwnHeld(actor, { authorId })],
];
const settings: Deed[] = [
  ['say which texts wait', (actor, standing) => canManageForum(actor, standing)],
  ['slow mode of a forum', (actor, standing) => canManageForum(actor, standing)],
  ['slow mode of a thread', (actor, standing) => canModerateThread(actor, standing)],
  ['choose from the ready reasons', (actor, standing) => canModerateForum(actor, standing)],
  ['add a ready reason', (actor, { role }) => canAddReadyReason(actor, { role })],
  ['change a ready reason, take it away', (actor, { role }) => canChangeReadyReason(actor, { role })],
  ['see, try and add rules for words', (actor, { role }) => canManageRules(actor, { role })],
  ['change one, take it away', (actor, { role }) => canManageRule(actor, { role })],
  ['the same of the whole site: see, try, add', (actor) => canManageRules(actor, null)],
  ['... change one, take it away', (actor) => canManageRule(actor, null)],
];
const tables: [name: string, access: ForumAccess, deeds: Deed[]][] = [
  ['a text that waits in a public forum', 'public', held('them')],
  ['a text that waits in a room', 'invited', held('them')],
  ['one’s own text', 'public', held('me')],
  ['what decides about writing, in a public forum', 'public', settings],
];

/** What the policies of held texts, rules for words and slow mode say of every persona and deed, as Markdown. */
export function matrix(): { text: string; cells: number } {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  let cells = 0;
  const text = tables.map(([title, access, deeds]) => {
    const lines = deeds.map(([name, deed]) => [
      name,
      ...personas.map(([, actor, role, seat = null]) => {
        cells++;
        return wordOf(deed(actor, standingIn(access, role, { seat })));
      }),
    ]);
    const head = [`**${title}**`, ...personas.map(([name]) => name)];
    return [head, head.map(() => '---'), ...lines].map(row).join('\n');
  });
  return { text: text.join('\n\n'), cells };
}
