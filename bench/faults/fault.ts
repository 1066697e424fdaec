import type { Cluster } from './cluster.js';
import type { Dice } from './dice.js';

export interface Fault {
  name: string;
  /** Where this machine lets it be done; everywhere unless given. */
  isPossible?(cluster: Cluster): boolean;
  /** Makes it happen and ends it. @returns whether it was seen to have happened */
  run(cluster: Cluster, dice: Dice): Promise<boolean>;
}
