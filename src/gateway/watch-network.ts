import { type RegisterWatchAnswer, registerWatchInput, watchedNetworkInput } from '../../contract/socket.js';
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
  const stand = (await networks.read([networkId])).get(networkId)?.stand ?? null;
  const facts = await networkFactsById(ctx, networkId);
  if (stand === null || !facts || !canReadNetwork(ctx.actor, facts).allowed) throw notFound();
  if (!socket.connected) throw new AppError('unavailable', (words) => words.gateway.notJoined);
  networks.join(networkId, stand, socket);
  return null;
}

/**
 * `register:watch`: to be told when one of the networks of an open list leaves the register or changes in it. Another list
 * takes the place of the one before. What is in the register is the same for everyone, and nothing else is watched or
 * answered, so there is nobody to be authorised.
 * @returns which of them are in the register now, and how they are shown there
 */
export async function watchRegister(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  networks: WatchedNetworks,
): Promise<RegisterWatchAnswer> {
  const { networkIds } = parseInput(registerWatchInput, raw, ctx.language);
  const stands = await networks.read(networkIds);
  const listed = new Map(
    [...stands].filter(([, { isListed }]) => isListed).map(([networkId, { stand }]) => [networkId, stand]),
  );
  if (networks.besideList(socket) + listed.size > limits.watches)
    throw new AppError('too_many', (words) => words.gateway.watchesTooMuch);
  if (!socket.connected) throw new AppError('unavailable', (words) => words.gateway.notJoined);
  networks.joinList(listed, socket);
  const left = networkIds.filter((networkId) => listed.has(networkId));
  return { networkIds: left, elsewhereIds: left.filter((networkId) => stands.get(networkId)!.isElsewhere) };
}
