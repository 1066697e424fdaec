import type { ForumGate } from './forum-gate.js';
import type { ForumState, Gates } from './gates.js';
import type { Room } from './room.js';
import type { GatewaySocket } from './sockets.js';

/** How often a join may be sent back by evictions before it gives up. */
const ATTEMPTS = 10;

/**
 * The one way into a room: note the fence, check against the database, compare the fence, join.
 * A revocation between check and join moves the fence, and the check is made again; so no interleaving
 * lets a person in who was put out meanwhile.
 * @param guess the gate, where it is known already: saves one check
 * @param check authorises by a read of its own; throws the refusal
 * @param pick the room in the gate, made with its mark before the first read of contents
 * @returns the room, and what the last check read; null where the socket has gone, or readers move all the time
 */
export async function joinAuthorised<S extends ForumState>(
  gates: Gates,
  socket: GatewaySocket,
  guess: ForumGate | undefined,
  check: () => Promise<S>,
  pick: (gate: ForumGate, state: S) => Room,
): Promise<{ room: Room; state: S } | null> {
  let gate = hold(guess);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const fence = gate && gates.isCurrent(gate) ? gate.fence : null;
      const state = await check();
      const current = gates.open(state);
      if (fence === null || current !== gate || current.fence !== fence) {
        // No gate before the check, or readers moved since: check again under a known fence.
        release(gate);
        gate = hold(current);
        continue;
      }
      if (state.access > current.access) {
        await current.refreshReaders();
        continue;
      }
      if (!socket.connected) return null;
      const room = pick(current, state);
      room.join(socket);
      return { room, state };
    }
    return null;
  } finally {
    release(gate);
  }
}

/** When thousands come back at once a check waits for longer than a sweep: the gate must still be there after it. */
function hold(gate: ForumGate | undefined): ForumGate | undefined {
  if (gate) gate.joining++;
  return gate;
}

function release(gate: ForumGate | undefined): void {
  if (gate) gate.joining--;
}
