import type { Services } from '../kernel/index.js';
import { networkStands } from '../networks/index.js';
import type { GatewaySocket } from './sockets.js';

/** The key of a watched network in a socket's own list. */
export const networkKey = (networkId: string): string => `network:${networkId}`;

interface WatchedNetwork {
  /** As it was when the first of them came: another one is news. */
  stand: string;
  sockets: Set<GatewaySocket>;
}

/**
 * The networks of which pages are open on this node. Whoever watches one is told once that it stands otherwise now, and
 * is authorised anew before they are told again. Hints hasten it; a sweep finds what they missed.
 */
export class WatchedNetworks {
  private readonly watched = new Map<string, WatchedNetwork>();

  constructor(private readonly services: Pick<Services, 'db' | 'log'>) {}

  /** @returns how the network stands; null: there is none */
  async read(networkId: string): Promise<string | null> {
    return (await networkStands(this.services.db, [networkId])).get(networkId) ?? null;
  }

  /** For whoever may know of the network. @param stand as read before that was asked */
  join(networkId: string, stand: string, socket: GatewaySocket): void {
    const watched = this.watched.get(networkId) ?? { stand, sockets: new Set() };
    this.watched.set(networkId, watched);
    watched.sockets.add(socket);
    socket.data.watches.set(networkKey(networkId), {
      room: watched.sockets,
      leave: () => this.leave(networkId, watched, socket),
    });
    if (watched.stand !== stand) this.hear(networkId);
  }

  /** Somebody says that it changed. */
  hear(networkId: string): void {
    if (!this.watched.has(networkId)) return;
    this.look([networkId]).catch((error: unknown) => {
      // Postgres away: the next sweep finds it.
      this.services.log.warn({ err: error }, 'could not look at a network');
    });
  }

  async sweep(): Promise<void> {
    if (this.watched.size > 0) await this.look([...this.watched.keys()]);
  }

  private async look(ids: string[]): Promise<void> {
    const stands = await networkStands(this.services.db, ids);
    for (const networkId of ids) {
      const watched = this.watched.get(networkId);
      if (!watched || watched.stand === stands.get(networkId)) continue;
      this.watched.delete(networkId);
      for (const socket of watched.sockets) {
        socket.data.watches.delete(networkKey(networkId));
        socket.emit('network:changed', { networkId });
      }
    }
  }

  private leave(networkId: string, watched: WatchedNetwork, socket: GatewaySocket): void {
    watched.sockets.delete(socket);
    if (watched.sockets.size === 0 && this.watched.get(networkId) === watched) this.watched.delete(networkId);
  }
}
