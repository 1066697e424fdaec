import type { NetworkFacts } from '../../networks/index.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import { presentForum, presentNetworkRef } from './forum.presenter.js';

/** Whose queue a list of what waits for moderators is: of a whole network. */
export const queueOfNetwork = (facts: NetworkFacts) => ({ network: presentNetworkRef(facts), forum: null });

/** The same of one forum. */
export function queueOfForum({ forum, network }: ForumFacts) {
  const { id, name, path } = presentForum(forum, network);
  return { network: presentNetworkRef(network), forum: { id, name, path } };
}
