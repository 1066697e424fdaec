import {
  joinPolicies,
  type NetworkStatus,
  networkStatuses,
  subjects,
  workAreas,
} from '../../../contract/networks.js';
import {
  type FindNetworksInput,
  facetNames,
  type RegisterDto,
  type RegisterFacet,
} from '../../../contract/register.js';

/** Networks that are alike in all that the register is narrowed by. */
export type FacetGroup = Record<RegisterFacet, string> & { count: number };

const values: Record<RegisterFacet, readonly string[]> = {
  subject: subjects,
  area: workAreas,
  joining: joinPolicies,
  status: networkStatuses,
};

type Chosen = Pick<FindNetworksInput, RegisterFacet>;

/** How many networks are found with these filters. Retired ones only where they are asked for. */
export function countOf(groups: FacetGroup[], chosen: Chosen): number {
  return groups.reduce((sum, group) => (fits(group, chosen) ? sum + group.count : sum), 0);
}

/** Beside each value, how many would be found with it in place of what is chosen of its kind; those of none are left out. */
export function facetsOf(groups: FacetGroup[], chosen: Chosen): RegisterDto['facets'] {
  const facets = facetNames.map((name) => [
    name,
    values[name]
      .map((value) => ({ value, count: countOf(groups, { ...chosen, [name]: value }) }))
      .filter(({ count }) => count > 0),
  ]);
  return Object.fromEntries(facets);
}

function fits(group: FacetGroup, chosen: Chosen): boolean {
  const isShown = chosen.status !== undefined || (group.status as NetworkStatus) !== 'retired';
  return isShown && facetNames.every((name) => chosen[name] === undefined || group[name] === chosen[name]);
}
