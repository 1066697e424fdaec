import { type DeskPart, deskParts } from '../../contract/desk.js';
import { type LogKind, logKinds } from '../../contract/network-log.js';
import { canSeeDesk, canSeePart } from '../../src/desk/policies/desk.policy.js';
import { canReadLog, canReadLogOf } from '../../src/desk/policies/log.policy.js';
import { canViewAs } from '../../src/desk/policies/view-as.policy.js';
import type { Actor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import type { NetworkStanding } from '../../src/networks/index.js';
import { personas, tableOf, wordOf } from '../factories/personas.js';

const linesOf: Record<LogKind, string> = {
  settings: '... lines about profile and settings',
  invitations: '... about invitations',
  joining: '... about who asked, came in or left',
  members: '... about roles, removals and suspensions',
  forums: '... about forums that one may know of',
  moderation: '... about decisions in forums that one may read',
  sanctions: '... about what was decided about people',
  looking: '... about who looked with somebody else’s eyes',
};

const partOf: Record<DeskPart, string> = {
  warnings: '... its warnings',
  requests: '... requests to join',
  invitations: '... invitations, in numbers',
  members: '... newest members, the suspended in number',
  rooms: '... rooms with counts of their people',
  staff: '... who runs the network',
  decisions: '... newest decisions that one may read',
  unanswered: '... threads without an answer, where one may read',
  newcomers: '... newcomers nobody greeted',
};

type Deed = (actor: Actor, standing: NetworkStanding) => Decision;
const deeds: [name: string, deed: Deed][] = [
  ['read the log of a network', canReadLog],
  ...logKinds.map((kind): [string, Deed] => [
    linesOf[kind],
    (actor, standing) => canReadLogOf(actor, standing, kind),
  ]),
  ['see the desk of a network', canSeeDesk],
  ...deskParts.map((part): [string, Deed] => [
    partOf[part],
    (actor, standing) => canSeePart(actor, standing, part),
  ]),
  ['see what somebody else would see, and why', canViewAs],
];

/** What the policies of running a network say of every persona and deed, as Markdown. */
export function matrix(): { text: string; cells: number } {
  const names = personas.map(([name]) => name);
  const tables = (['public', 'unlisted'] as const).map((visibility) => {
    const lines = deeds.map(([name, deed]) => [
      name,
      ...personas.map(([, actor, role]) => wordOf(deed(actor, { role, visibility }))),
    ]);
    const title = visibility === 'public' ? '**a network that anyone may know**' : '**an unlisted network**';
    return tableOf([title, ...names], lines);
  });
  return { text: tables.join('\n\n'), cells: 2 * deeds.length * personas.length };
}
