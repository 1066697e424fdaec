import type { ForumRole } from '../../contract/forums.js';
import type { NetworkRole } from '../../contract/networks.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import {
  type CaseStanding,
  canSeeCase,
  canSeeReporters,
  canWorkCase,
} from '../../src/reports/policies/case.policy.js';
import { account, wordOf } from '../factories/personas.js';

type Persona = [name: string, actor: Actor, role: NetworkRole | null, seat: ForumRole | null, rank: number];
const personas: Persona[] = [
  ['visitor', visitor, null, null, 0],
  ['registered', account(), null, null, 0],
  ['member', account(), 'member', null, 0],
  ['forum moderator', account(), 'member', 'moderator', 1],
  ['network moderator', account(), 'moderator', null, 1],
  ['network admin', account(), 'admin', null, 2],
  ['site administrator', account(true), null, null, 3],
];

type About = Pick<CaseStanding, 'level' | 'aboutId' | 'authorRank'> & { isOfForum: boolean };
const abouts: [name: string, about: About][] = [
  ['about a member, with the forum', { level: 'forum', aboutId: 'them', authorRank: 0, isOfForum: true }],
  ['about a member, with the network', { level: 'network', aboutId: 'them', authorRank: 0, isOfForum: true }],
  ['about a member, with the site', { level: 'site', aboutId: 'them', authorRank: 0, isOfForum: true }],
  ['about a network admin', { level: 'forum', aboutId: 'them', authorRank: 2, isOfForum: true }],
  ['about oneself', { level: 'forum', aboutId: 'me', authorRank: 0, isOfForum: true }],
  ['about a profile or a network', { level: 'site', aboutId: 'them', authorRank: 0, isOfForum: false }],
];

const deeds = [
  ['see the case', canSeeCase],
  ['... and who reported', canSeeReporters],
  ['claim, hide, hand over, pass on, decide', canWorkCase],
] as const;

/** What the policies of cases say of every persona and deed in a members' forum, as Markdown. */
export function matrix(): { text: string; cells: number } {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const tables = abouts.map(([title, { isOfForum, ...about }]) => {
    const lines = deeds.map(([name, deed]) => [
      name,
      ...personas.map(([, actor, role, seat, actorRank]) => {
        const standing = isOfForum ? { forum: { access: 'members' as const }, role, seat } : null;
        return wordOf(deed(actor, { ...about, standing, actorRank }));
      }),
    ]);
    const head = [`**a case ${title}**`, ...personas.map(([name]) => name)];
    return [head, head.map(() => '---'), ...lines].map(row).join('\n');
  });
  return { text: tables.join('\n\n'), cells: abouts.length * deeds.length * personas.length };
}
