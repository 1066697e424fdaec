import type { NetworkPagesDto, OwnPageDto, PageReadersDto } from '../../../contract/network-pages.js';
import type { NetworkViewer } from '../../../contract/networks.js';
import { managers, people } from './sample-data.js';
import { idOf } from './sample-shell.js';

const page = {
  id: idOf(700),
  slug: 'how-we-work',
  title: 'How we work',
  audience: 'public' as const,
  isPublished: true,
  isDeleted: false,
  updatedAt: '2024-05-07T08:00:00.000Z',
  path: `${managers.path}/pages/how-we-work`,
};

/** A network's own pages: one for everyone, a draft for members, a deleted one. */
export function ownPages(viewer: NetworkViewer): NetworkPagesDto {
  const draft = { ...page, id: idOf(701), title: 'Who does what', audience: 'members' as const };
  return {
    network: managers,
    viewer,
    pages: [
      page,
      { ...draft, isPublished: false },
      { ...page, id: idOf(702), title: 'Old ways', isDeleted: true },
    ],
  };
}

export function ownPageOf(viewer: NetworkViewer): OwnPageDto {
  return {
    network: managers,
    viewer,
    page,
    html: '<p>We meet <strong>once a month</strong>.</p>',
    source: viewer.canManage ? 'We meet **once a month**.' : null,
  };
}

/** A page for some by name, and who they are. */
export function pageReadersOf(viewer: NetworkViewer): PageReadersDto {
  return {
    network: managers,
    viewer,
    page: { ...page, title: 'Who stands in for whom', audience: 'named' },
    readers: people.slice(0, 2).map((person) => ({ person, addedAt: '2024-05-02T08:00:00.000Z' })),
  };
}
