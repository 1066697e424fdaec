export {
  canCreateNetwork,
  canManageNetwork,
  canModerateNetwork,
  managersRight,
} from './policies/network.policy.js';
export { networkPath } from './presenters/network.presenter.js';
export { managerFence } from './queries/manager-fence.js';
export { networkNames } from './queries/network-names.js';
export { createNetwork } from './use-cases/create-network.js';
export { joinNetwork } from './use-cases/join-network.js';
export { leaveNetwork } from './use-cases/leave-network.js';
export { listMembers } from './use-cases/list-members.js';
export { listNetworks } from './use-cases/list-networks.js';
export { readNetwork } from './use-cases/read-network.js';
export { removeMember } from './use-cases/remove-member.js';
export { setRole } from './use-cases/set-role.js';
export { updateNetwork } from './use-cases/update-network.js';
