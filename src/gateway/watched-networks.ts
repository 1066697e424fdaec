import type { Services } from '../kernel/index.js';
import { type NetworkStand, networkStands } from '../networks/index.js';
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
  /** Of sockets that show a list of the register: the networks that they watch for nothing else. */
  private readonly lists = new WeakMap<GatewaySocket, Set<string>>();

  constructor(private readonly services: Pick<Services, 'db' | 'log'>) {}

  /** @returns how the networks stand, by id; what does not exist is left out */
  read(ids: string[]): Promise<Map<string, NetworkStand>> {
    return networkStands(this.services.db, ids);
  }

  /** For whoever may know of the network. @param stand as read before that was asked */
  join(networkId: string, stand: string, socket: GatewaySocket): void {
    this.lists.get(socket)?.delete(networkId);
    this.add(networkId, stand, socket);
  }

  /** For whoever shows these networks of the register. What the socket watched for an earlier list only, it leaves. */
  joinList(stands: ReadonlyMap<string, string>, socket: GatewaySocket): void {
    for (const networkId of this.lists.get(socket) ?? []) {
      if (stands.has(networkId)) continue;
      socket.data.watches.get(networkKey(networkId))?.leave();
      socket.data.watches.delete(networkKey(networkId));
    }
    const added = [...stands.keys()].filter(
      (networkId) =>
        this.lists.get(socket)?.has(networkId) || !socket.data.watches.has(networkKey(networkId)),
    );
    this.lists.set(socket, new Set(added));
    for (const networkId of added) this.add(networkId, stands.get(networkId)!, socket);
  }

  /** How many things the socket watches beside the networks of its list. */
  besideList(socket: GatewaySocket): number {
    const listed = [...(this.lists.get(socket) ?? [])];
    return (
      socket.data.watches.size -
      listed.filter((networkId) => socket.data.watches.has(networkKey(networkId))).length
    );
  }

  private add(networkId: string, stand: string, socket: GatewaySocket): void {
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
      if (!watched || watched.stand === stands.get(networkId)?.stand) continue;
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
