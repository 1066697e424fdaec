import type { Cluster } from './cluster.js';
import type { Findings } from './findings.js';

const MEGABYTE = 1_048_576;
/** After a storm a node has at most so much more alive than when it had warmed up. */
const MOST_MORE = 1.2;

/** What is alive in each node, in bytes. */
export const memoryOf = (cluster: Cluster): Promise<number[]> =>
  // A node that ended by itself has nothing alive: the storm says of it what there is to say.
  Promise.all(
    cluster.gateways.map(({ child }) =>
      child.call('memory').then(
        ({ alive }) => alive,
        () => 0,
      ),
    ),
  );

/** Nodes that were started anew are held against what the nodes had at the beginning as well. */
export function checkMemory(base: number[], now: number[], found: Findings): void {
  const most = Math.max(...base) * MOST_MORE;
  const text = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`;
  for (const [n, alive] of now.entries())
    if (alive > most)
      found.add('memory', `node ${n + 1} has ${text(alive)} alive, and ${text(base[n]!)} at first`);
}
