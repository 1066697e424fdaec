import type { NetworkHomeProps } from '../../../client/pages/index.js';
import { coreBlocks, type HomeBlock, type TextBlockDto } from '../../../contract/network-home.js';
import { forum, managers, people } from './sample-data.js';
import { idOf } from './sample-shell.js';

export const homeText: TextBlockDto = {
  id: idOf(720),
  title: 'When we meet',
  html: '<p>On the <strong>first Monday</strong> of the month.</p>',
  source: 'On the **first Monday** of the month.',
  audience: 'members',
  isDeleted: false,
};

/** Core blocks in another order than the usual one, a text among them, and a deleted one. */
export const homeBlocks: HomeBlock[] = [
  { kind: 'text', ...homeText },
  ...coreBlocks.toReversed().map((kind): HomeBlock => ({ kind })),
  { kind: 'text', ...homeText, id: idOf(721), title: 'Old news', isDeleted: true },
];

/** A network's home as a member sees it. */
export function ownHome(): NetworkHomeProps {
  const at = '2024-05-07T08:00:00.000Z';
  return {
    network: managers,
    forums: [forum],
    viewer: {
      role: 'member',
      state: 'active',
      canJoin: false,
      canRequest: false,
      canInvite: false,
      canLeave: true,
      canManage: false,
      canModerate: false,
    },
    blocks: homeBlocks,
    named: { people: people.slice(0, 3), total: 30, isNamed: true },
    changes: [
      { kind: 'post', title: 'Night shifts', path: '/t/1/night-shifts#post-3', forum: forum.name, at },
      { kind: 'thread', title: 'Rotas', path: '/t/2/rotas', forum: forum.name, at },
      { kind: 'page', title: 'How we work', path: `${managers.path}/pages/how-we-work`, forum: null, at },
      {
        kind: 'announcement',
        title: 'A day for us',
        path: `${managers.path}/announcements`,
        forum: null,
        at,
      },
    ],
  };
}
