import type { NetworkDto } from '../../../contract/networks.js';
import type { RegisterDto, RegisterEntryDto } from '../../../contract/register.js';
import { managers, people } from './sample-data.js';

export const outsider = {
  role: null,
  state: null,
  canJoin: true,
  canRequest: false,
  canInvite: false,
  canLeave: false,
  canManage: false,
  canModerate: false,
} as const;

/** A page of the register with these networks. */
export function register(networks: NetworkDto[]): RegisterDto {
  const isEmpty = networks.length === 0;
  const facet = (...values: [string, number][]) =>
    isEmpty ? [] : values.map(([value, count]) => ({ value, count }));
  return {
    networks: networks.map((network) => ({ network, viewer: outsider })),
    total: isEmpty ? 0 : 74,
    page: isEmpty ? 1 : 2,
    pages: isEmpty ? 1 : 8,
    facets: {
      subject: facet(['hospital', 40], ['digital', 34]),
      area: facet(['everywhere', 60], ['northEast', 14]),
      joining: facet(['open', 50], ['request', 24]),
      status: facet(['live', 74], ['retired', 3]),
    },
  };
}

/** A network's place in the register. */
export function entry({
  isClosed = false,
  ...given
}: Pick<RegisterEntryDto, 'listing'> & { isReviewer?: boolean; isClosed?: boolean }): RegisterEntryDto {
  return {
    network: { ...managers, isClosed },
    viewer: { ...outsider, canJoin: false, canManage: true },
    declaredAt: '2024-05-07T08:00:00.000Z',
    isReviewer: false,
    events: [
      {
        act: 'remove',
        at: '2024-05-08T08:00:00.000Z',
        code: 'commercial',
        note: 'You sell a product here.',
        reason: 'Two complaints.',
        by: people[0]!,
      },
      {
        act: 'declare',
        at: '2024-05-07T08:00:00.000Z',
        code: null,
        note: null,
        reason: null,
        by: null,
      },
    ],
    ...given,
  };
}
