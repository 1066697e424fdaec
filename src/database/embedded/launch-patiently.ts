import { setTimeout as wait } from 'node:timers/promises';
import { LaunchError, type Server } from './launch-server.js';

/** A session of a killed server may work on its last statement for as long as statements may take. */
const PATIENCE_MS = 60_000;

interface Patience {
  /** How often to try when the server itself refuses; a taken port or a dying predecessor is waited for. */
  tries: number;
  /** False ends the trying. */
  isWanted?(): boolean;
}

/** Launches, again if need be. @throws the last error */
export async function launchPatiently(
  launch: () => Promise<Server>,
  { tries, isWanted = () => true }: Patience,
): Promise<Server> {
  const end = Date.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch();
    } catch (error) {
      if (!(error instanceof LaunchError) || !isWanted() || Date.now() > end) throw error;
      if (error.reason === 'other' && attempt >= tries) throw error;
      await wait(Math.min(attempt * 100, 1_000));
    }
  }
}
