import type { ComponentChildren } from 'preact';
import type { NetworkDto } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { UnreadCount } from './unread-count.js';

interface Props {
  network: NetworkDto;
  /** Under which heading the list stands. */
  level?: 2 | 3;
  /** Unread posts of the member; scripts keep it true. */
  unread?: number;
  children?: ComponentChildren;
}

/** One network in a list: name, what it is for, how many belong to it. */
export function NetworkCard({ network, level = 3, unread, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <li class="card card-brand" data-brand={network.brand}>
      <Heading class="card-title">
        <a href={network.path}>{network.name}</a>{' '}
        {unread !== undefined && (
          <span data-network-unread={network.id}>
            <UnreadCount unread={unread} />
          </span>
        )}
      </Heading>
      <p class="clip">{network.aims}</p>
      <p class="muted small">{page.network.memberCount(network.memberCount)}</p>
      {children}
    </li>
  );
}
