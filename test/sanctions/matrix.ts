import type { NetworkRole } from '../../contract/networks.js';
import { networkSteps, type SanctionStep, siteSteps } from '../../contract/sanctions.js';
import { type Actor, visitor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import {
  canEnd,
  canImpose,
  canSeeSanctions,
  type Sanctioned,
  type SanctionStanding,
} from '../../src/sanctions/policies/sanction.policy.js';

const account = (isSiteAdmin = false): Actor => ({
  kind: 'account',
  accountId: 'me',
  username: 'me',
  name: 'Me',
  isSiteAdmin,
  sessionHash: 'x',
});

const personas: [name: string, actor: Actor, role: NetworkRole | null][] = [
  ['visitor', visitor, null],
  ['registered', account(), null],
  ['member', account(), 'member'],
  ['steering', account(), 'steering'],
  ['moderator', account(), 'moderator'],
  ['network admin', account(), 'admin'],
  ['site administrator', account(true), null],
];

const them: Sanctioned = {
  accountId: 'them',
  isSiteAdmin: false,
  isOpen: true,
  role: 'member',
  state: 'active',
};
const targets: [name: string, target: Sanctioned, otherAdmins: number][] = [
  ['a member', them, 1],
  ['somebody who is no member', { ...them, role: null, state: null }, 1],
  ['a moderator', { ...them, role: 'moderator' }, 1],
  ['one of several admins', { ...them, role: 'admin' }, 1],
  ['the only admin', { ...them, role: 'admin' }, 0],
  ['a site administrator', { ...them, isSiteAdmin: true, role: null, state: null }, 1],
  ['oneself', { ...them, accountId: 'me' }, 1],
];

function word(decision: Decision): string {
  if (decision.allowed) return 'yes';
  return decision.hidden ? 'hidden' : decision.reason.replaceAll('_', ' ');
}

type Deed = [name: string, deed: (actor: Actor, standing: SanctionStanding) => Decision];

const impose = (step: SanctionStep): Deed => [step, (actor, standing) => canImpose(actor, standing, step)];
const inNetwork: Deed[] = [
  ['see it', (actor, { network }) => canSeeSanctions(actor, network)],
  ...networkSteps.map(impose),
  ['end a pause early', (actor, standing) => canEnd(actor, standing, { step: 'pause', state: 'inForce' })],
  [
    'end a suspension early',
    (actor, standing) => canEnd(actor, standing, { step: 'suspension', state: 'inForce' }),
  ],
];

/** What the policies of sanctions say of every persona, target and deed, as Markdown. */
export function matrix(): { text: string; cells: number } {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  let cells = 0;
  const table = (title: string, deeds: Deed[], people: typeof personas, target: Sanctioned, rest: object) => {
    const lines = deeds.map(([name, deed]) => [
      name,
      ...people.map(([, actor, role]) => {
        cells++;
        const network = 'onSite' in rest ? null : { role, visibility: 'public' as const };
        return word(deed(actor, { network, target, otherAdmins: 1, onlyAdminOf: [], ...rest }));
      }),
    ]);
    const head = [`**${title}**`, ...people.map(([name]) => name)];
    return [head, head.map(() => '---'), ...lines].map(row).join('\n');
  };
  const networks = targets.map(([name, target, otherAdmins]) =>
    table(`in a network, about ${name}`, inNetwork, personas, target, { otherAdmins }),
  );
  const few = personas.filter(([name]) => !['member', 'steering', 'moderator'].includes(name));
  const sites = [
    table('on the whole site, about anybody', siteSteps.map(impose), few, them, { onSite: true }),
    table('on the whole site, about the only admin of a network', siteSteps.map(impose), few, them, {
      onSite: true,
      onlyAdminOf: ['Midwives'],
    }),
  ];
  return { text: [...networks, ...sites].join('\n\n'), cells };
}
