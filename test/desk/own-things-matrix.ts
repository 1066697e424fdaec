import { coreBlocks, type TextAudience } from '../../contract/network-home.js';
import { pageAudiences } from '../../contract/network-pages.js';
import type { NetworkVisibility } from '../../contract/networks.js';
import { offerKinds } from '../../contract/offers.js';
import { shownToChoices } from '../../contract/profiles.js';
import { canSeeField, readers } from '../../src/auth/policies/profile.policy.js';
import type { Actor } from '../../src/kernel/index.js';
import type { Decision } from '../../src/lib/decision.js';
import {
  canTakePart,
  canWriteToForum,
  canWriteToNetwork,
} from '../../src/messages/policies/message.policy.js';
import { canListMembers, type NetworkStanding } from '../../src/networks/index.js';
import { canConfirm } from '../../src/networks/policies/network.policy.js';
import { canAnswerOffer, canOffer } from '../../src/networks/policies/offer.policy.js';
import { canChangeBlock, canReadBlock } from '../../src/publishing/policies/block.policy.js';
import { canChangePage, canReadPage, canReadReaders } from '../../src/publishing/policies/page.policy.js';
import { personas, tableOf, wordOf } from '../factories/personas.js';
import { standingIn } from '../factories/standing.js';

type Deed = (actor: Actor, standing: NetworkStanding) => Decision;
const pageOf = (
  audience: (typeof pageAudiences)[number],
  isPublished = true,
  deletedAt: Date | null = null,
) => ({
  audience,
  isPublished,
  deletedAt,
});
const textOf = (audience: TextAudience, deletedAt: Date | null = null) => ({
  kind: 'text' as const,
  audience,
  deletedAt,
});
const offerTo = (accountId: string, more: object = {}) => ({
  accountId,
  kind: 'contact' as const,
  isOpen: true,
  state: 'active' as const,
  isGood: true,
  role: 'member' as const,
  ...more,
});
const audienceNames = {
  public: 'for everyone',
  members: 'for members',
  named: 'for some by name, not for them',
};
const offerNames = { contact: 'the contact', admin: 'an admin', handover: 'admin in one’s own place' };

const deeds: [name: string, deed: Deed][] = [
  ...pageAudiences.map((audience): [string, Deed] => [
    `read a published page of the network, ${audienceNames[audience]}`,
    (actor, standing) => canReadPage(actor, standing, pageOf(audience)),
  ]),
  [
    '... for them by name',
    (actor, standing) => canReadPage(actor, standing, { ...pageOf('named'), isNamed: true }),
  ],
  ['... a draft', (actor, standing) => canReadPage(actor, standing, pageOf('public', false))],
  [
    '... a deleted one',
    (actor, standing) => canReadPage(actor, standing, pageOf('public', true, new Date())),
  ],
  [
    'see who reads one that is for some by name',
    (actor, standing) => canReadReaders(actor, standing, pageOf('named')),
  ],
  [
    '... for them by name',
    (actor, standing) => canReadReaders(actor, standing, { ...pageOf('named'), isNamed: true }),
  ],
  [
    'write, order, publish or delete one',
    (actor, standing) => canChangePage(actor, standing, pageOf('public')),
  ],
  ...coreBlocks.map((kind): [string, Deed] => [
    `see on its home: ${kind}`,
    (actor, standing) => canReadBlock(actor, standing, { kind }),
  ]),
  ['... a text for everyone', (actor, standing) => canReadBlock(actor, standing, textOf('public'))],
  ['... a text for members', (actor, standing) => canReadBlock(actor, standing, textOf('members'))],
  ['... a deleted text', (actor, standing) => canReadBlock(actor, standing, textOf('public', new Date()))],
  ['... names of members who chose it', canListMembers],
  ['choose to be named there', canConfirm],
  ['order its home, write or delete its texts', (actor, standing) => canChangeBlock(actor, standing, {})],
  ...offerKinds.map((kind): [string, Deed] => [
    `offer a member to be ${offerNames[kind]}`,
    (actor, standing) => canOffer(actor, standing, kind),
  ]),
  ['answer an offer made to oneself', (actor) => canAnswerOffer(actor, offerTo('me'))],
  [
    '... that is over, or whose maker lost the right',
    (actor) => canAnswerOffer(actor, offerTo('me', { isGood: false })),
  ],
  ['... made to somebody else', (actor) => canAnswerOffer(actor, offerTo('another'))],
  ['write to the contact or the moderators', canWriteToNetwork],
  [
    '... to the moderators of a members’ forum',
    (actor, { role, visibility = 'public' }) =>
      canWriteToForum(actor, { ...standingIn('members', role), visibility }),
  ],
  [
    '... of a room that one is not in',
    (actor, { role, visibility = 'public' }) =>
      canWriteToForum(actor, { ...standingIn('invited', role), visibility }),
  ],
  ['read and answer a conversation of one’s own', (actor) => canTakePart(actor, {})],
  ['... of others', (actor) => canTakePart(actor, null)],
];

const titles: Record<NetworkVisibility, string> = {
  public: '**a public network**',
  profile: '**a network that shows its profile only**',
  unlisted: '**an unlisted network**',
};

/** What the policies of own pages, home, offers, letters and profiles say, as Markdown. */
export function ownThingsMatrix(): { text: string; cells: number } {
  const names = personas.map(([name]) => name);
  const tables = (['public', 'profile', 'unlisted'] as const).map((visibility) =>
    tableOf(
      [titles[visibility], ...names],
      deeds.map(([name, deed]) => [
        name,
        ...personas.map(([, actor, role]) => wordOf(deed(actor, { role, visibility }))),
      ]),
    ),
  );
  const who = {
    oneself: 'oneself',
    fellow: 'of a network of theirs',
    registered: 'registered',
    visitor: 'visitor',
  };
  const shown = {
    me: 'only me',
    networks: 'my networks',
    members: 'everyone registered',
    public: 'everyone',
  };
  const profile = tableOf(
    ['**a part of a profile shown to**', ...readers.map((reader) => who[reader])],
    shownToChoices.map((choice) => [
      shown[choice],
      ...readers.map((reader) => (canSeeField(reader, choice) ? 'yes' : 'no')),
    ]),
  );
  const cells = 3 * deeds.length * personas.length + readers.length * shownToChoices.length;
  return { text: [...tables, profile].join('\n\n'), cells };
}
