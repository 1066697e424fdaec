import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below 32768: above it the system hands ports to outgoing connections, so one could be taken while we restart.
const LOWEST = 20_000;
const HIGHEST = 32_767;

/** A port of 127.0.0.1 that nothing listens on right now. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`Found no free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
