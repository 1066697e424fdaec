import type { MemoryResult } from '../phases/memory.js';
import type { PagesResult } from '../phases/pages.js';
import type { RoomResult } from '../phases/rooms.js';

/** Everything one run measured. */
export interface Results {
  /** Size of the frame that carries one post: the same on both servers. */
  frameBytes: number;
  /** Memory of a Convene node before its first client. */
  idleBytes: number;
  memory: MemoryResult;
  /** The first has no watcher. */
  rooms: RoomResult[];
  pages: PagesResult;
}
