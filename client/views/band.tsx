import type { NetworkRef } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { Breadcrumbs, type Crumb } from './breadcrumbs.js';

interface Props {
  network: Pick<NetworkRef, 'name' | 'path'>;
  /** From the network down to this page's parent. */
  trail?: Crumb[];
  /** The network's own front page: its name is the heading already. */
  isHome?: boolean;
}

/** The network's colour across the page, with the way up in it. */
export function Band({ network, trail = [], isHome }: Props) {
  const crumbs = [
    { href: '/networks', text: page.common.networks },
    ...(isHome ? [] : [{ href: network.path, text: network.name, isNetwork: true }]),
    ...trail,
  ];
  return (
    <div class="band">
      <div class="wrap" id="place">
        <Breadcrumbs trail={crumbs} />
      </div>
    </div>
  );
}
