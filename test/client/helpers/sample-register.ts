import type { NetworkDto } from '../../../contract/networks.js';
import type { RegisterDto } from '../../../contract/register.js';

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
