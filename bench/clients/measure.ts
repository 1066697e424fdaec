import type { Arrivals, Audience } from './audience.js';
import { drive, type Mode } from './modes.js';
import type { Writers } from './writers.js';

/** One measurement of one server. Times are milliseconds. */
export interface Measured extends Arrivals {
  posts: number;
  /** From the first post sent to the last delivery. */
  seconds: number;
  /** From sending a post to its arrival at the last watcher. */
  toLast: number[];
  /** From sending a post to its acknowledgement. */
  toAck: number[];
}

/** What has not arrived so long after the last acknowledgement counts as lost. */
const PATIENCE_MS = 5_000;

export async function measure(
  writers: Writers,
  audience: Audience | null,
  mode: Mode,
  seconds: number,
): Promise<Measured> {
  audience?.restart();
  const toLast: number[] = [];
  const toAck: number[] = [];
  const deliveries: Promise<number>[] = [];
  const startedAt = performance.now();
  let endedAt = startedAt;
  const sending = drive(mode, seconds, async () => {
    const posted = await writers.post();
    toAck.push(posted.ackedAt - posted.sentAt);
    endedAt = Math.max(endedAt, posted.ackedAt);
    const delivered = audience
      ? audience.deliveries.complete(posted.number)
      : Promise.resolve(posted.ackedAt);
    deliveries.push(delivered);
    void delivered.then((at) => {
      toLast.push(at - posted.sentAt);
      endedAt = Math.max(endedAt, at);
    });
    return { posted, delivered };
  });
  // A post that never arrives must end the measurement, not hang it.
  await within(sending, seconds * 1_000 + PATIENCE_MS);
  await within(Promise.all(deliveries), PATIENCE_MS);
  const posts = toAck.length;
  const arrived = audience?.arrivals(posts) ?? { deliveries: 0, lost: 0, duplicates: 0, gaps: 0, orders: 1 };
  return { ...arrived, posts, seconds: (endedAt - startedAt) / 1_000, toLast, toAck };
}

async function within(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
