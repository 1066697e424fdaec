import type { Turn } from '../phases/side.js';
import { startRedis } from '../processes/redis.js';
import { type Row, row, SAME } from '../report/rows.js';
import { median, percentile, ratioInTurns } from '../report/statistics.js';
import { arenaFor, areSound, type Part } from './part.js';

const ROOM = 1_000;
const WRITERS = 16;
/** About 20,000 deliveries a second. */
const POSTS_PER_SECOND = 20;

/** P13: a thousand watchers on two nodes over Redis, half on each, beside all of them on one. */
export const gatewaysPart: Part = async (options) => {
  const { seconds, rounds, say } = options;
  const arena = await arenaFor(options, ROOM);
  const { clients, world } = arena;
  const redis = await startRedis();
  try {
    const nodes = [
      await arena.startNode({ redisUrl: redis.url }),
      await arena.startNode({ redisUrl: redis.url }),
    ];
    const single = await arena.startNode();
    const thread = await arena.newThread(1);
    const places = {
      two: {
        nodes,
        target: { url: nodes[0]!.url, otherUrls: [nodes[1]!.url], tokens: world.tokens, thread },
      },
      one: {
        nodes: [single],
        target: { url: single.url, tokens: world.tokens, thread: await arena.newThread(1) },
      },
    };
    for (const [name, { target }] of Object.entries(places))
      await clients.call('gather', { name, target, watchers: ROOM, writers: WRITERS });
    const measure = async (name: keyof typeof places, perSecond = POSTS_PER_SECOND): Promise<Turn> => {
      const micros = async () => {
        const spent = await Promise.all(places[name].nodes.map(({ node }) => node.call('cpu')));
        return spent.reduce((sum, { user, system }) => sum + user + system, 0);
      };
      const before = await micros();
      const result = await clients.call('measure', { name, mode: { kind: 'paced', perSecond }, seconds });
      return { ...result, cpuMicros: (await micros()) - before };
    };
    const turns = { two: [] as Turn[], one: [] as Turn[] };
    for (const name of ['two', 'one'] as const) await measure(name);
    for (let round = 0; round < Math.max(2, rounds); round++) {
      say('A thousand watchers on two nodes, then on one');
      for (const name of ['two', 'one'] as const) turns[name].push(await measure(name));
    }
    // They say goodbye to Redis before it goes.
    await Promise.all([...nodes, single].map(({ node }) => node.end()));
    return { rows: rowsOf(turns), isSound: areSound([...turns.two, ...turns.one]) };
  } finally {
    await redis.end();
  }
};

function rowsOf({ two, one }: Record<'two' | 'one', Turn[]>): Row[] {
  const line = (measure: string, unit: string, pick: (turn: Turn) => number, floor?: Row['floor']) => {
    const [ours, peer] = [two.map(pick), one.map(pick)];
    const ratio = ratioInTurns(ours, peer);
    return row(measure, unit, median(ours), median(peer), {
      ratio,
      peerName: SAME,
      floor: floor ?? undefined,
    });
  };
  const title = '1000 watchers on two nodes over Redis, beside one, paced';
  return [
    line(`${title}: CPU per delivery`, 'µs', ({ cpuMicros, deliveries }) => cpuMicros / deliveries, {
      id: 'P13',
      at: 'most',
      value: 1.3,
      goal: 1.1,
    }),
    line(`${title}: to the last, p50`, 'ms', ({ toLast }) => percentile(toLast, 0.5)),
    line(`${title}: to the last, p99`, 'ms', ({ toLast }) => percentile(toLast, 0.99)),
  ];
}
