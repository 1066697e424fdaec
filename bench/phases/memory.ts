import type { Options } from '../options.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import { cpuOf, type Side, type SideName } from './side.js';

/** What connections cost one server, each authorised and joined to one thread. */
interface ConnectionCost {
  connections: number;
  /** Bytes per connection: of the process, and of what is alive in it. */
  resident: number;
  alive: number;
  joinsPerSecond: number;
  /** Server CPU, in microseconds. */
  cpuPerJoin: number;
}

export type MemoryResult = Record<SideName, ConnectionCost>;

/** What a server needs before its first real client (compiled code, pools) is no connection's. */
const WARM_UP = 200;
/** Part of the whole run's time that each side may connect for. A busy machine connects fewer. */
const PATIENCE = 0.15;

/** Both servers must be fresh: in memory that was used and freed before, connections would cost nothing. */
export async function measureMemory(
  clients: Child<ClientCalls>,
  sides: Side[],
  { connections, deadlineMs }: Pick<Options, 'connections' | 'deadlineMs'>,
): Promise<MemoryResult> {
  const costs: Partial<Record<SideName, ConnectionCost>> = {};
  for (const side of sides)
    costs[side.name] = await costOf(clients, side, connections, deadlineMs * PATIENCE);
  return { ours: costs.ours!, bare: costs.bare! };
}

async function costOf(
  clients: Child<ClientCalls>,
  { name, server, target }: Side,
  connections: number,
  patienceMs: number,
): Promise<ConnectionCost> {
  const gather = (watchers: number) =>
    clients.call('gather', { name, target, watchers, writers: 0, patienceMs });
  await gather(Math.min(WARM_UP, connections));
  await clients.call('leave', { name });
  const before = await server.call('memory');
  const { result, cpuMicros } = await cpuOf(server, () => gather(connections));
  const after = await server.call('memory');
  await clients.call('leave', { name });
  const { joined, seconds } = result;
  return {
    connections: joined,
    resident: (after.resident - before.resident) / joined,
    alive: (after.alive - before.alive) / joined,
    joinsPerSecond: joined / seconds,
    cpuPerJoin: cpuMicros / joined,
  };
}
