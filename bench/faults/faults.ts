import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster, Gateway } from './cluster.js';
import { between, type Dice } from './dice.js';
import type { Fault } from './fault.js';
import type { Edge } from './proxy.js';
import { serverFaults } from './server-faults.js';
import { goes, pause } from './system.js';

const DAY = 86_400_000;

/** Faults of nodes and edges. What each leaves behind is well again when `run` ends, or comes back by itself. */
const nodeFaults: Fault[] = [
  {
    name: 'a node is killed',
    async run(cluster, dice) {
      const gateway = dice.pick(cluster.gateways);
      cluster.expectEnd(gateway);
      process.kill(gateway.pid, 'SIGKILL');
      const isGone = await goes(gateway.pid);
      await wait(between(dice, 200, 4_000));
      await startPatiently(cluster, gateway);
      return isGone;
    },
  },
  {
    name: 'a node stands still',
    run: (cluster, dice) => pause([dice.pick(cluster.gateways).pid], between(dice, 1_000, 10_000)),
  },
  {
    name: 'a node is exchanged in peace',
    run: (cluster, dice) => exchange(cluster, dice.pick(cluster.gateways)),
  },
  {
    name: 'all nodes are exchanged, one after the other',
    async run(cluster) {
      let isSeen = true;
      for (const gateway of cluster.gateways) isSeen = (await exchange(cluster, gateway)) && isSeen;
      return isSeen;
    },
  },
  {
    name: 'the clock of a node runs ahead',
    run: (cluster, dice) => setClock(cluster, dice, (1 + dice.below(5)) * DAY),
  },
  {
    name: 'the clock of a node is behind',
    run: (cluster, dice) => setClock(cluster, dice, -3_600_000),
  },
  {
    name: 'hints come twice and in another order',
    async run(cluster, dice) {
      const { hints } = dice.pick(cluster.gateways);
      const before = hints.doubled + hints.swapped;
      hints.isMixing = true;
      await wait(between(dice, 2_000, 6_000));
      for (let tries = 0; tries < 50 && hints.doubled + hints.swapped < before + 4; tries++) await wait(100);
      hints.isMixing = false;
      // What is held back still comes.
      await wait(500);
      return hints.doubled + hints.swapped > before;
    },
  },
  {
    name: 'all clients come back at once',
    async run(cluster) {
      const dropped = cluster.gateways.map(({ edges }) => edges.clients.drop());
      return dropped.some((count) => count > 0);
    },
  },
  ...(['clients', 'postgres', 'redis'] as const).flatMap((end) => [
    edgeFault(end, 'cut'),
    edgeFault(end, 'hole'),
    edgeFault(end, 'slow'),
  ]),
];

export const faults: Fault[] = [...nodeFaults, ...serverFaults];

function edgeFault(end: keyof Gateway['edges'], mode: 'cut' | 'hole' | 'slow'): Fault {
  const ends = { clients: 'the clients', postgres: 'Postgres', redis: 'Redis' };
  const words = { cut: 'is cut', hole: 'swallows everything', slow: 'is slow' };
  return {
    name: `an edge to ${ends[end]} ${words[mode]}`,
    async run(cluster, dice) {
      const edge = dice.pick(cluster.gateways).edges[end];
      edge.set(mode);
      const isSeen = await seen(edge, mode);
      await wait(between(dice, 500, 6_000));
      edge.set('pass');
      return isSeen;
    },
  };
}

async function seen(edge: Edge, mode: 'cut' | 'hole' | 'slow'): Promise<boolean> {
  // What was on its way already may still pass.
  await wait(100);
  if (mode === 'cut') return edge.connections === 0;
  if (mode === 'hole') {
    const { passed } = edge;
    await wait(1_000);
    return edge.passed === passed;
  }
  const { delayed } = edge;
  for (let tries = 0; tries < 30 && edge.delayed === delayed; tries++) await wait(100);
  return edge.delayed > delayed;
}

async function exchange(cluster: Cluster, gateway: Gateway): Promise<boolean> {
  const { pid } = gateway;
  cluster.expectEnd(gateway);
  await gateway.child.call('drain');
  await gateway.child.end();
  await startPatiently(cluster, gateway);
  return gateway.pid !== pid && (await goes(pid));
}

/** A start that fails because something else is away is tried again, as whoever runs the node would. */
async function startPatiently(cluster: Cluster, gateway: Gateway): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await cluster.startGateway(gateway);
    } catch (error) {
      cluster.expectEnd(gateway);
      await gateway.child.end();
      if (tries >= 10) throw error;
      await wait(1_000);
    }
  }
}

async function setClock(cluster: Cluster, dice: Dice, aheadMs: number): Promise<boolean> {
  const { child } = dice.pick(cluster.gateways);
  const apart = (await child.call('setClock', aheadMs)) - Date.now();
  await wait(between(dice, 1_000, 6_000));
  await child.call('setClock', 0);
  return Math.abs(apart - aheadMs) < 60_000;
}
