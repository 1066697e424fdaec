import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import type { Side, SideName } from './side.js';

export interface MemoryResult {
  connections: number;
  /** Resident bytes per connection, authorised and joined. */
  perConnection: Record<SideName, number>;
  /** Connections accepted, authorised and joined per second. */
  joinsPerSecond: Record<SideName, number>;
}

/** What a server needs before its first real client (compiled code, pools) is no connection's. */
const WARM_UP = 200;

/** Both servers must be fresh: memory that was freed before would be counted for nobody. */
export async function measureMemory(
  clients: Child<ClientCalls>,
  sides: Side[],
  connections: number,
): Promise<MemoryResult> {
  const perConnection = { ours: 0, bare: 0 };
  const joinsPerSecond = { ours: 0, bare: 0 };
  for (const { name, server, target } of sides) {
    await clients.call('gather', { name, target, watchers: Math.min(WARM_UP, connections), writers: 0 });
    await clients.call('leave', { name });
    const before = await server.call('memory');
    const { seconds } = await clients.call('gather', { name, target, watchers: connections, writers: 0 });
    perConnection[name] = ((await server.call('memory')) - before) / connections;
    joinsPerSecond[name] = connections / seconds;
    await clients.call('leave', { name });
  }
  return { connections, perConnection, joinsPerSecond };
}
