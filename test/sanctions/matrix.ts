import { networkSteps, type SanctionStep, siteSteps } from '../../contract/sanctions.js';
import type { Actor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import {
  canEnd,
  canImpose,
  canSeeSanctions,
  type Sanctioned,
  type SanctionStanding,
} from '../../src/sanctions/policies/sanction.policy.js';
import { personas, tableOf, wordOf } from '../factories/personas.js';

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
  let cells = 0;
  const table = (title: string, deeds: Deed[], people: typeof personas, target: Sanctioned, rest: object) => {
    const lines = deeds.map(([name, deed]) => [
      name,
      ...people.map(([, actor, role]) => {
        cells++;
        const network = 'onSite' in rest ? null : { role, visibility: 'public' as const };
        return wordOf(deed(actor, { network, target, otherAdmins: 1, onlyAdminOf: [], ...rest }));
      }),
    ]);
    return tableOf([`**${title}**`, ...people.map(([name]) => name)], lines);
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
