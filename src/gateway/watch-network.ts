import { watchedNetworkInput } from '../../contract/socket.js';
import { type Ctx, parseInput } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import { canReadNetwork, networkFactsById } from '../networks/index.js';
import { limits } from './options.js';
import type { GatewaySocket } from './sockets.js';
import { networkKey, type WatchedNetworks } from './watched-networks.js';

/**
 * `network:watch`: to be told when the network opens, closes, moves or changes who can find it.
 * @throws AppError not_found for a network that the actor may not know of, and for one that was closed down
 */
export async function watchNetwork(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  networks: WatchedNetworks,
): Promise<null> {
  const { networkId } = parseInput(watchedNetworkInput, raw, ctx.language);
  const key = networkKey(networkId);
  if (!socket.data.watches.has(key) && socket.data.watches.size >= limits.watches) {
    throw new AppError('too_many', (words) => words.gateway.watchesTooMuch);
  }
  // Read before it is asked: what changes in between is found, and told.
  const stand = await networks.read(networkId);
  const facts = await networkFactsById(ctx, networkId);
  if (stand === null || !facts || !canReadNetwork(ctx.actor, facts).allowed) throw notFound();
  if (!socket.connected) throw new AppError('unavailable', (words) => words.gateway.notJoined);
  networks.join(networkId, stand, socket);
  return null;
}
