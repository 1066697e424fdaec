import { Audience } from './audience.js';
import { drive } from './modes.js';
import type { Target } from './target.js';
import { Writers } from './writers.js';

export interface MixedRooms {
  /** One per thread, all of the same server. */
  targets: Target[];
  /** Of each thread. */
  watchers: number;
}

export interface MixedRate {
  /** Posts over all threads. */
  perSecond: number;
  seconds: number;
}

export interface MixedMeasured {
  posts: number;
  deliveries: number;
  lost: number;
  duplicates: number;
  gaps: number;
  /** The most in any thread. */
  orders: number;
  /** From the first post sent to the last delivery. */
  seconds: number;
  /** Posts that were sent and not acknowledged when sending ended. */
  backlog: number;
  /** Milliseconds from sending a post to its last watcher, and to its acknowledgement. */
  toLast: number[];
  toAck: number[];
}

const PATIENCE_MS = 20_000;

/** Many threads at once, each with its watchers and a writer, at one steady rate over all of them. */
export class Mixed {
  private constructor(private readonly rooms: { audience: Audience; writers: Writers }[]) {}

  static async gather({ targets, watchers }: MixedRooms): Promise<Mixed> {
    const rooms: { audience: Audience; writers: Writers }[] = [];
    for (const [place, target] of targets.entries()) {
      // Other people in each thread: nobody reads them all.
      const tokens = [...target.tokens.slice(place * watchers), ...target.tokens.slice(0, place * watchers)];
      const audience = await Audience.gather({ ...target, tokens }, watchers);
      rooms.push({ audience, writers: await Writers.gather({ ...target, tokens }, 1) });
    }
    return new Mixed(rooms);
  }

  measure({ perSecond, seconds }: MixedRate): Promise<MixedMeasured> {
    for (const { audience } of this.rooms) audience.restart();
    return post(this.rooms, perSecond, seconds);
  }

  async leave(): Promise<void> {
    await Promise.all(this.rooms.flatMap(({ audience, writers }) => [audience.leave(), writers.leave()]));
  }
}

async function post(
  rooms: { audience: Audience; writers: Writers }[],
  perSecond: number,
  seconds: number,
): Promise<MixedMeasured> {
  const toLast: number[] = [];
  const toAck: number[] = [];
  const written = rooms.map(() => 0);
  const deliveries: Promise<unknown>[] = [];
  let turn = 0;
  let backlog = 0;
  let waiting = 0;
  const startedAt = performance.now();
  let endedAt = startedAt;
  const over = setTimeout(() => {
    backlog = waiting;
  }, seconds * 1_000);
  await drive({ kind: 'paced', perSecond }, seconds, async () => {
    const place = turn++ % rooms.length;
    const { audience, writers } = rooms[place]!;
    waiting++;
    const posted = await writers.post();
    waiting--;
    written[place]!++;
    toAck.push(posted.ackedAt - posted.sentAt);
    const delivered = audience.deliveries.complete(posted.number);
    deliveries.push(
      delivered.then((at) => {
        toLast.push(at - posted.sentAt);
        endedAt = Math.max(endedAt, at);
      }),
    );
    return { posted, delivered };
  });
  clearTimeout(over);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([Promise.all(deliveries), late]);
  const arrivals = rooms.map(({ audience }, place) => audience.arrivals(written[place]!));
  const sum = (pick: (arrival: (typeof arrivals)[number]) => number) =>
    arrivals.reduce((total, arrival) => total + pick(arrival), 0);
  return {
    posts: toAck.length,
    deliveries: sum((arrival) => arrival.deliveries),
    lost: sum((arrival) => arrival.lost),
    duplicates: sum((arrival) => arrival.duplicates),
    gaps: sum((arrival) => arrival.gaps),
    orders: Math.max(...arrivals.map((arrival) => arrival.orders)),
    seconds: (endedAt - startedAt) / 1_000,
    backlog,
    toLast,
    toAck,
  };
}
