import type { CreateNetworkInput } from '../../../contract/networks.js';

type Profile = Pick<CreateNetworkInput, 'name' | 'aims' | 'membershipPolicy' | 'contact'> & {
  tags?: string[];
};

/** What of a network's profile is written in its people's own words: anybody reads it. */
export const profileTexts = ({ name, aims, membershipPolicy, contact, tags }: Profile) => ({
  name,
  aims,
  membershipPolicy,
  contact,
  tags,
});
