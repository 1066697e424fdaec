import type { watchCommands } from '../../contract/socket.js';
import { useCaseCommands } from './commands.js';
import type { CommandHandler } from './dispatcher.js';
import type { Gates } from './gates.js';
import type { Presence } from './presence.js';
import type { GatewayServer } from './sockets.js';
import { tellTyping } from './typing.js';
import { syncForum, unwatchForum } from './watch-forum.js';
import { watchNetwork, watchRegister } from './watch-network.js';
import { syncThread, unwatchThread } from './watch-thread.js';
import type { WatchedNetworks } from './watched-networks.js';

/** Every command of this gateway by its name. A Map, so that `__proto__` is just an unknown name. */
export function commandTable(
  gates: Gates,
  presence: Presence,
  networks: WatchedNetworks,
  toOthers: GatewayServer['serverSideEmit'] | null,
): ReadonlyMap<string, CommandHandler> {
  const watching: Record<keyof typeof watchCommands, CommandHandler> = {
    'thread:sync': (ctx, input, socket) => syncThread(ctx, input, socket, gates, presence),
    'thread:leave': unwatchThread,
    'thread:typing': (ctx, input, socket) => tellTyping(ctx, input, socket, gates, toOthers),
    'forum:sync': (ctx, input, socket) => syncForum(ctx, input, socket, gates),
    'forum:leave': unwatchForum,
    'network:watch': (ctx, input, socket) => watchNetwork(ctx, input, socket, networks),
    'register:watch': (ctx, input, socket) => watchRegister(ctx, input, socket, networks),
  };
  const acting = Object.entries(useCaseCommands).map(([name, useCase]): [string, CommandHandler] => [
    name,
    (ctx, input) => useCase.execute(ctx, input),
  ]);
  return new Map([...Object.entries(watching), ...acting]);
}
