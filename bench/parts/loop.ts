import { cpuOf, type Side } from '../phases/side.js';
import type { LoopDelay } from '../processes/loop.js';
import { type Row, row } from '../report/rows.js';
import { arenaFor, type Part } from './part.js';

const ROOM = 5_000;
const WRITERS = 16;
/** About 20,000 deliveries a second. */
const POSTS_PER_SECOND = 4;
const SECONDS = 6;

/** How long the loop of each server is kept at most while five thousand join a thread, read it live, and post to it. */
export const loopPart: Part = async (options) => {
  const arena = await arenaFor(options, ROOM);
  const { clients } = arena;
  const servers = await arena.startServers();
  const { ours, bare } = await arena.aim(servers);
  const rows: Row[] = [];
  let isSound = true;
  const seen: Record<string, Record<Side['name'], LoopDelay>> = {};
  for (const { name, server, target } of [ours, bare]) {
    options.say(`${ROOM} watchers of ${name}`);
    const during = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      await server.call('loopStart');
      const result = await work();
      seen[what] = { ...seen[what], [name]: await server.call('loopEnd') } as (typeof seen)[string];
      return result;
    };
    await during('while they join', () =>
      clients.call('gather', { name, target, watchers: ROOM, writers: WRITERS }),
    );
    const measure = (mode: Parameters<typeof clients.call<'measure'>>[1]['mode'], seconds: number) =>
      cpuOf(server, () => clients.call('measure', { name, mode, seconds }));
    await measure({ kind: 'paced', perSecond: POSTS_PER_SECOND }, 1);
    for (const [what, mode] of [
      ['at 4 posts a second', { kind: 'paced', perSecond: POSTS_PER_SECOND }],
      ['at 64 posts at once', { kind: 'saturated', inFlight: 64 }],
    ] as const) {
      const { result } = await during(what, () => measure(mode, SECONDS));
      if (name === 'ours') isSound &&= result.lost + result.duplicates + result.gaps === 0;
    }
    await during('while they leave', () => clients.call('leave', { name }));
  }
  for (const [what, { ours, bare }] of Object.entries(seen)) {
    const title = `5000 watchers, ${what}: the loop was kept`;
    rows.push(row(`${title}, longest`, 'ms', ours.longest, bare.longest));
    rows.push(row(`${title}, p99`, 'ms', ours.p99, bare.p99));
  }
  return { rows, isSound };
};
