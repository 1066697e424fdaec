import type { Measured } from '../clients/measure.js';
import type { Mode } from '../clients/modes.js';
import type { Target } from '../clients/target.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import type { loopEnd, loopStart } from '../processes/loop.js';
import type { cpu, memory } from '../processes/serve.js';

export type SideName = 'ours' | 'bare';

/** Both servers have more calls; these are the ones that they are compared by. */
type ServerCalls = {
  cpu: typeof cpu;
  memory: typeof memory;
  loopStart: typeof loopStart;
  loopEnd: typeof loopEnd;
};

/** One of the two servers that are compared. */
export interface Side {
  name: SideName;
  server: Child<ServerCalls>;
  target: Target;
}

/** A measurement with what it cost the server. */
export interface Turn extends Measured {
  /** Of the server's process, user and system, in microseconds. */
  cpuMicros: number;
}

/** The results of both sides, turn by turn: same place, same moment. */
export type Turns = Record<SideName, Turn[]>;

/** Lets each side be measured in turns, the first to go changing with every round. */
export async function inTurns(
  clients: Child<ClientCalls>,
  sides: Side[],
  { mode, seconds, rounds }: { mode: Mode; seconds: number; rounds: number },
): Promise<Turns> {
  const turns: Turns = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      turns[side.name].push(await measureSide(clients, side, mode, seconds));
    }
  }
  return turns;
}

async function measureSide(
  clients: Child<ClientCalls>,
  { name, server }: Side,
  mode: Mode,
  seconds: number,
): Promise<Turn> {
  const { result, cpuMicros } = await cpuOf(server, () => clients.call('measure', { name, mode, seconds }));
  return { ...result, cpuMicros };
}

/** What a server's process spends, user and system, while something is done. */
export async function cpuOf<T>(
  server: Side['server'],
  work: () => Promise<T>,
): Promise<{ result: T; cpuMicros: number }> {
  const before = await server.call('cpu');
  const result = await work();
  const after = await server.call('cpu');
  return { result, cpuMicros: after.user + after.system - before.user - before.system };
}
