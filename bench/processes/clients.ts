import type { ThreadMessage } from '../../contract/feed.js';
import { Audience } from '../clients/audience.js';
import { type CameBack, comeBack } from '../clients/come-back.js';
import { loadPages, type PagesMeasured } from '../clients/http-load.js';
import { type Measured, measure } from '../clients/measure.js';
import { Mixed, type MixedMeasured, type MixedRate, type MixedRooms } from '../clients/mixed.js';
import type { Mode } from '../clients/modes.js';
import { sampleMessage } from '../clients/sample-message.js';
import type { Target } from '../clients/target.js';
import { Writers } from '../clients/writers.js';
import { serve } from './serve.js';

/** Every client of both servers: watchers, writers, readers of pages. */
const audiences = new Map<string, Audience>();
const writers = new Map<string, Writers>();
let mixed: Mixed | null = null;

const calls = {
  /**
   * Connects watchers and writers to a server, under a name.
   * @returns how many watchers joined within the patience, and how long that took
   */
  async gather(input: {
    name: string;
    target: Target;
    watchers: number;
    writers: number;
    patienceMs?: number;
  }): Promise<{ joined: number; seconds: number }> {
    const startedAt = performance.now();
    const { name, target, patienceMs } = input;
    if (input.watchers > 0) audiences.set(name, await Audience.gather(target, input.watchers, patienceMs));
    const seconds = (performance.now() - startedAt) / 1_000;
    if (input.writers > 0) writers.set(name, await Writers.gather(target, input.writers));
    return { joined: audiences.get(name)?.size ?? 0, seconds };
  },
  async leave({ name }: { name: string }): Promise<void> {
    await audiences.get(name)?.leave();
    await writers.get(name)?.leave();
    audiences.delete(name);
    writers.delete(name);
  },
  measure: ({ name, mode, seconds }: { name: string; mode: Mode; seconds: number }): Promise<Measured> =>
    measure(writers.get(name)!, audiences.get(name) ?? null, mode, seconds),
  /** So many posts, one after another has been acknowledged. */
  async post({ target, count }: { target: Target; count: number }): Promise<void> {
    const one = await Writers.gather(target, 1);
    for (let sent = 0; sent < count; sent++) await one.post();
    await one.leave();
  },
  comeBack: (input: Parameters<typeof comeBack>[0]): Promise<CameBack> => comeBack(input),
  async mixedGather(rooms: MixedRooms): Promise<void> {
    mixed = await Mixed.gather(rooms);
  },
  mixed: (rate: MixedRate): Promise<MixedMeasured> => mixed!.measure(rate),
  async mixedLeave(): Promise<void> {
    await mixed?.leave();
    mixed = null;
  },
  /** One message with one post, as this server sends it. */
  sample: ({ target }: { target: Target }): Promise<{ message: ThreadMessage; bytes: number }> =>
    sampleMessage(target),
  pages: (input: {
    url: string;
    path: string;
    concurrency: number;
    seconds: number;
    headers?: Record<string, string>;
  }): Promise<PagesMeasured> =>
    loadPages(input.url, input.path, input.concurrency, input.seconds, input.headers),
};

export type ClientCalls = typeof calls;

serve(calls);
